package vn.khop.store;

import java.util.ArrayList;
import java.util.List;

/** Follows the audit log from its first line to its last and notes what does not fit. */
final class AuditChain {

    private final List<AuditCheckpoint> open;
    private final List<AuditFault> faults = new ArrayList<>();
    private long lines;
    private long lastSeq;
    private String lastHash = AuditLine.START;

    AuditChain(List<AuditCheckpoint> checkpoints) {
        this.open = new ArrayList<>(checkpoints);
    }

    long lines() {
        return lines;
    }

    void add(AuditLine line) {
        lines++;
        long expected = lastSeq + 1;
        if (line.seq() != expected) {
            faults.add(new AuditFault(
                    expected,
                    line.seq() - expected == 1
                            ? "line " + expected + " is missing"
                            : "lines " + expected + " to " + (line.seq() - 1) + " are missing"));
        } else if (!line.previous().equals(lastHash)) {
            faults.add(new AuditFault(
                    line.seq(),
                    "line " + line.seq()
                            + " does not follow the line before it: one of them was moved, put in or written anew"));
        }
        if (!line.isWhole()) {
            faults.add(new AuditFault(line.seq(), "line " + line.seq() + " was altered or moved"));
        }
        lastSeq = line.seq();
        lastHash = line.hash();
        compare(line);
    }

    private void compare(AuditLine line) {
        open.removeIf(checkpoint -> {
            if (checkpoint.seq() != line.seq()) {
                return false;
            }
            if (!checkpoint.hash().equals(line.hash()) || checkpoint.count() != lines) {
                faults.add(new AuditFault(
                        line.seq(),
                        "the checkpoint of " + checkpoint.date() + " knows another line " + line.seq()
                                + ": the log was written anew"));
            }
            return true;
        });
    }

    /** What was found, once all lines have been added. */
    List<AuditFault> end() {
        for (AuditCheckpoint checkpoint : open) {
            if (checkpoint.seq() > lastSeq) {
                faults.add(new AuditFault(
                        checkpoint.seq(),
                        "the checkpoint of " + checkpoint.date() + " knows line " + checkpoint.seq()
                                + ", but the log ends with line " + lastSeq + ": lines were cut off"));
            } else if (checkpoint.seq() > 0) {
                faults.add(new AuditFault(
                        checkpoint.seq(),
                        "the checkpoint of " + checkpoint.date() + " knows line " + checkpoint.seq()
                                + ", which is missing"));
            }
        }
        return faults;
    }
}
