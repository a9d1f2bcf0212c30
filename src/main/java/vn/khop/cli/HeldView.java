package vn.khop.cli;

import java.time.LocalDate;
import java.util.Optional;
import vn.khop.batch.Holding.Held;
import vn.khop.store.Holds.Hold;

/**
 * How a record stands after {@code khop hold} or {@code khop release}, as {@code --json} has it.
 *
 * @param by who gave this command
 * @param held whether it is held now
 * @param changed whether this command changed that
 * @param since when the hold began, of one that ended too
 * @param heldBy who asked for the hold
 */
record HeldView(
        String job,
        String sourceKey,
        String caseNo,
        String by,
        boolean held,
        boolean changed,
        Optional<LocalDate> since,
        Optional<String> heldBy) {

    /** @param command {@code hold} or {@code release} */
    static void show(Session session, RecordToChange which, String command, Held held) {
        session.result()
                .println(session.texts()
                        .say(
                                command + (held.changed() ? ".done" : ".nothing"),
                                which.job(),
                                held.caseNo(),
                                held.hold()
                                        .map(hold -> session.texts().day(hold.since()))
                                        .orElse(""),
                                held.hold().map(Hold::by).orElse("")));
        session.json(new HeldView(
                which.job(),
                which.key(),
                held.caseNo(),
                which.by(),
                command.equals("hold"),
                held.changed(),
                held.hold().map(Hold::since),
                held.hold().map(Hold::by)));
    }
}
