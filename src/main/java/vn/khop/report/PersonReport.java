package vn.khop.report;

import java.nio.file.Path;
import vn.khop.store.PersonHoldings;

/**
 * Writes what is held about a person as one page that opens offline, with no script, and prints on A4: a slip for the citizen on the first
 * sheet, then every record for the officer who answers.
 */
public final class PersonReport {

    private PersonReport() {}

    /**
     * Writes the page; complete or not at all.
     *
     * @param folder made where it is missing
     * @param name of the page in it, replaced if it is there
     * @throws vn.khop.record.OutputFailed if it cannot be written
     */
    public static void write(PersonContext context, PersonHoldings holdings, Path folder, String name) {
        Wording wording = Wording.of(context.language());
        PersonPage page = new PersonPageBuilder(context, wording).build(holdings);
        new ResultFolder(folder, wording).write(name, part -> PageFile.write(page, part));
    }
}
