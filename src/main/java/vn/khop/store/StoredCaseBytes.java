package vn.khop.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khop.correct.Action;
import vn.khop.correct.Addressee;

/** A case as bytes of the scratch file; texts and evidence stay as the packs hold them. */
final class StoredCaseBytes {

    private StoredCaseBytes() {}

    static byte[] encode(StoredCase stored) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            OutcomeRow outcome = stored.outcome();
            text(out, outcome.caseNo());
            text(out, outcome.sourceKey());
            text(out, outcome.outcome().key());
            text(out, outcome.citizenId());
            out.writeInt(outcome.probabilityMillionths());
            text(out, RecordText.encodeCodes(outcome.mismatches()));
            text(out, outcome.rule());
            out.writeLong(outcome.verifiedOn().toEpochDay());
            out.writeLong(stored.since().toEpochDay());
            text(out, stored.unit());
            text(out, stored.ward());
            text(out, stored.sourceWard());
            bytes(out, stored.record().bytes());
            bytes(out, stored.evidence().bytes());
            out.writeInt(stored.differences().size());
            for (StoredDifference difference : stored.differences()) {
                text(out, difference.field().key());
                text(out, difference.code().name());
                text(out, difference.sourceValue());
                text(out, difference.registryValue());
                text(out, difference.proposedValue());
                text(out, difference.action().name());
                text(out, difference.addressee().name());
                out.writeBoolean(difference.changesCell());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static StoredCase decode(byte[] encoded) {
        ByteBuffer in = ByteBuffer.wrap(encoded);
        OutcomeRow outcome = new OutcomeRow(
                text(in),
                text(in),
                Stored.outcome(text(in)),
                text(in),
                in.getInt(),
                RecordText.decodeCodes(text(in)),
                text(in),
                LocalDate.ofEpochDay(in.getLong()));
        LocalDate since = LocalDate.ofEpochDay(in.getLong());
        String unit = text(in);
        String ward = text(in);
        String sourceWard = text(in);
        TextPack.Entry record = entry(in);
        TextPack.Entry evidence = entry(in);
        List<StoredDifference> differences = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            differences.add(new StoredDifference(
                    Stored.field(text(in)),
                    Stored.code(text(in)),
                    text(in),
                    text(in),
                    text(in),
                    Action.valueOf(text(in)),
                    Addressee.valueOf(text(in)),
                    in.get() != 0));
        }
        return new StoredCase(outcome, since, unit, ward, sourceWard, record, evidence, differences);
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private static TextPack.Entry entry(ByteBuffer in) {
        int length = in.getInt();
        TextPack.Entry entry = new TextPack.Entry(in.array(), in.position(), length);
        in.position(in.position() + length);
        return entry;
    }
}
