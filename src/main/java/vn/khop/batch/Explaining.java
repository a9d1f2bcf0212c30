package vn.khop.batch;

import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.match.Model;
import vn.khop.pipeline.ComparedFields;
import vn.khop.pipeline.PairTrace;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.record.Person;
import vn.khop.record.SettingsRefused;
import vn.khop.registry.Generations;
import vn.khop.registry.RegistryIndex;
import vn.khop.store.RecordStore;
import vn.khop.store.RecordStore.HeldRecord;
import vn.khop.store.RecordStore.Verified;

/** Why a record has the outcome it has. */
public final class Explaining {

    private Explaining() {}

    /**
     * An explanation.
     *
     * @param citizen the best candidate as the present index has it, if it still does
     * @param runnerUp likewise the second
     * @param asked the person that was asked about, if one was
     */
    public record Explained(
            HeldRecord held, Optional<Person> citizen, Optional<Person> runnerUp, Optional<AskedPerson> asked) {}

    /**
     * A given person compared with the record.
     *
     * @param trace where the way from the record to this person ends
     */
    public record AskedPerson(Person person, PairTrace trace) {}

    /**
     * Explains one record.
     *
     * @param sourceKey as outcomes.csv has it
     * @param personId a citizen id to compare with as well
     * @throws InputRefused if the record or the person is not known
     */
    public static Explained explain(
            Workspace workspace, String job, String sourceKey, Optional<String> personId, InstantSource clock) {
        JobFiles files = JobFiles.load(workspace.root());
        Job settings = files.find(job).orElseThrow(() -> new SettingsRefused("there is no job '" + job + "'"));
        Model model = Models.of(workspace).of(settings);
        HeldRecord held;
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock)) {
            held = new RecordStore(open.database())
                    .find(job, sourceKey)
                    .orElseThrow(
                            () -> new InputRefused(
                                    "job " + job
                                            + " holds no record with this key; expected a source_key as the source file or outcomes.csv has it"));
        }
        try (RegistryIndex index = new Generations(workspace.registry()).open()) {
            return new Explained(
                    held,
                    person(index, held.verified().map(Verified::citizenId)),
                    person(index, held.verified().map(Verified::runnerUpId)),
                    personId.map(id -> asked(
                            index,
                            settings,
                            model,
                            ComparedFields.of(
                                    settings.input().columns(), files.registry().columns()),
                            held,
                            id)));
        }
    }

    private static Optional<Person> person(RegistryIndex index, Optional<String> id) {
        return id.filter(text -> !text.isEmpty()).flatMap(index::findPerson);
    }

    private static AskedPerson asked(
            RegistryIndex index, Job settings, Model model, Set<Field> compared, HeldRecord held, String id) {
        OptionalInt ordinal = index.findByCitizenId(id);
        if (ordinal.isEmpty()) {
            throw new InputRefused("the registry extract holds no person with the id given by --person");
        }
        return new AskedPerson(
                index.person(ordinal.getAsInt()),
                PairTrace.of(index, model, settings.matching().match(), compared, held.record(), ordinal.getAsInt()));
    }
}
