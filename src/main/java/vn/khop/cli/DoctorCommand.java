package vn.khop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.khop.record.Unavailable;

/** {@code khop doctor}: looks at everything a night needs and says what is missing and how to mend it. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

    private final Session session;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        throw new Unavailable(session.texts().say("error.not_yet"));
    }
}
