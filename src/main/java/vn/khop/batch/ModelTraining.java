package vn.khop.batch;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.khop.cleanse.CleanseSettings;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.match.Model;
import vn.khop.match.Training;
import vn.khop.match.TrainingPairs;
import vn.khop.match.TrainingResult;
import vn.khop.parallel.InOrder;
import vn.khop.pipeline.ComparedFields;
import vn.khop.pipeline.RowChunks;
import vn.khop.pipeline.TrainingFlow;
import vn.khop.place.Gazetteer;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.record.SettingsRefused;
import vn.khop.registry.Generations;
import vn.khop.registry.RegistryIndex;
import vn.khop.source.ColumnMapping;
import vn.khop.source.Row;
import vn.khop.source.SourceTable;

/**
 * Trains a match model on the files of jobs as they lie now, against the registry index in use. Reads no table, spends no quota, decides
 * nothing about anybody; writes one model file. The same files, index and program give the same model.
 */
public final class ModelTraining {

    private static final int CHUNK_ROWS = 1000;
    private static final int CHUNKS_AHEAD = 8;

    private final Workspace workspace;
    private final JobFiles files;
    private final LocalDate date;
    private final Gazetteer gazetteer;
    private final Progress progress;
    private final Stop stop;
    private final Model shipped = Model.shipped();
    private final TrainingPairs pairs = new TrainingPairs();

    private ModelTraining(Workspace workspace, JobFiles files, LocalDate date, Progress progress, Stop stop) {
        this.workspace = workspace;
        this.files = files;
        this.date = date;
        this.gazetteer = workspace.gazetteer(date);
        this.progress = progress;
        this.stop = stop;
    }

    /**
     * What a training came to.
     *
     * @param file where the model lies, empty where none was written
     */
    public record Trained(TrainingResult result, Optional<Path> file) {}

    /**
     * Trains one model on the records of some jobs, and writes it unless there is something wrong with it or only a trial was asked for.
     *
     * @param records at most so many records of each job are looked at, the first of its files
     * @param trial whether to write nothing
     * @throws SettingsRefused if a job is not known
     * @throws InputRefused if the jobs have no file, or one that cannot be read
     */
    public static Trained train(
            Workspace workspace,
            List<String> jobs,
            long records,
            boolean trial,
            Optional<LocalDate> date,
            InstantSource clock,
            Progress progress,
            Stop stop) {
        JobFiles files = JobFiles.load(workspace.root());
        Models models = Models.of(workspace);
        LocalDate day = date.orElseGet(
                () -> LocalDate.ofInstant(clock.instant(), files.quota().zone()));
        ModelTraining training = new ModelTraining(workspace, files, day, progress, stop);
        Model.Origin origin;
        long population;
        try (RegistryIndex index = new Generations(workspace.registry()).open()) {
            for (String job : new TreeSet<>(jobs)) {
                training.observe(job, records, index);
            }
            population = index.population();
            origin = new Model.Origin(new TreeSet<>(jobs), day.toString(), training.pairs.records());
        }
        progress.phase("", "train", -1);
        TrainingResult result =
                Training.train(training.pairs, training.shipped, population, models.nextVersion(), origin);
        progress.done();
        boolean write = !trial && result.fault().isEmpty();
        return new Trained(result, write ? Optional.of(models.write(result.after())) : Optional.empty());
    }

    private void observe(String name, long most, RegistryIndex index) {
        Job job = files.find(name).orElseThrow(() -> new SettingsRefused("there is no job '" + name + "'"));
        Set<Field> compared =
                ComparedFields.of(job.input().columns(), files.registry().columns());
        CleanseSettings cleansing =
                new CleanseSettings(job.input().values(), job.input().columns().fields(), date);
        List<Path> sources = job.input().resolve(workspace.root());
        if (sources.isEmpty()) {
            throw new InputRefused("job " + name + " has no file to train on; expected "
                    + String.join(" ", job.input().files().globs()));
        }
        progress.phase(name, "match", -1);
        int before = pairs.records();
        for (Path source : sources) {
            if (pairs.records() - before < most) {
                observe(job, source, compared, cleansing, before + most, index);
            }
        }
    }

    private void observe(
            Job job, Path source, Set<Field> compared, CleanseSettings cleansing, long upTo, RegistryIndex index) {
        String name = workspace.relative(source);
        try (SourceTable table = SourceTable.open(
                source, name, job.input().read(), job.input().columns().headerNames())) {
            ColumnMapping mapping = ColumnMapping.bind(job.input().columns(), table.dialect(), name);
            try (InOrder<List<Row>, TrainingPairs> chunks = new InOrder<>(
                    new RowChunks(table, CHUNK_ROWS),
                    () -> new TrainingFlow(mapping, cleansing, gazetteer, index, shipped, compared),
                    Runtime.getRuntime().availableProcessors(),
                    CHUNKS_AHEAD)) {
                while (pairs.records() < upTo && chunks.hasNext()) {
                    stop.check();
                    pairs.addAll(chunks.next());
                    progress.advance(pairs.records());
                }
            }
        }
    }
}
