package vn.khop.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.khop.cleanse.CleanseSettings;
import vn.khop.jobfile.Job;
import vn.khop.store.AuditLog;
import vn.khop.store.FileIdentity;
import vn.khop.store.FileLoad;
import vn.khop.store.IngestStore;

/** Step ingest: the files of a job, each read once, chunk by chunk, one chunk a transaction. */
final class IngestTasklet implements Tasklet, AutoCloseable {

    private final NightScene scene;
    private final Job job;
    private final IngestStore store;
    private final AuditLog audit;
    private final Consumer<String> notices;
    private final Deque<Path> files;
    private @Nullable FileReading reading;
    private @Nullable FileLoad load;
    private @Nullable FileIdentity identity;
    private boolean opened;
    private long bytesDone;

    IngestTasklet(NightScene scene, Job job, Consumer<String> notices) {
        this.scene = scene;
        this.job = job;
        this.store = new IngestStore(scene.database());
        this.audit = new AuditLog(scene.database(), scene.clock());
        this.notices = notices;
        this.files = new ArrayDeque<>(job.input().resolve(scene.workspace().root()));
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        scene.stop().check();
        if (!opened) {
            open();
            return RepeatStatus.CONTINUABLE;
        }
        FileReading open = reading;
        if (open == null) {
            return nextFile() ? RepeatStatus.CONTINUABLE : RepeatStatus.FINISHED;
        }
        if (open.hasNext()) {
            write(open);
        } else {
            finish(open);
        }
        return RepeatStatus.CONTINUABLE;
    }

    private void open() {
        opened = true;
        store.undoUnfinished(job.name());
        store.openDay(job.name(), scene.date());
        scene.progress()
                .phase(
                        job.name(),
                        "ingest",
                        files.stream().mapToLong(f -> f.toFile().length()).sum());
    }

    private boolean nextFile() {
        Path file = files.poll();
        if (file == null) {
            return false;
        }
        String name = scene.workspace().relative(file);
        String sha256 = SourceArchive.sha256(List.of(file));
        if (isDone(name, sha256)) {
            return skip(file);
        }
        SourceArchive.Kept kept =
                SourceArchive.keep(file, scene.workspace().archive().resolve(job.name()));
        if (!kept.sha256().equals(sha256) && isDone(name, kept.sha256())) { // it was replaced in between
            return skip(file);
        }
        String settings = job.input().settingsHash();
        CleanseSettings cleansing =
                new CleanseSettings(job.input().values(), job.input().columns().fields(), scene.date());
        FileReading open =
                new FileReading(kept.path(), name, job.input(), cleansing, scene.gazetteer(), scene.threads());
        reading = open;
        FileIdentity next = new FileIdentity(
                job.name(),
                name,
                kept.sha256(),
                settings,
                scene.date(),
                scene.workspace().relative(kept.path()),
                open.dialect().encode());
        identity = next;
        load = store.begin(next);
        return true;
    }

    /** Whether the file was read before, or taken back, and is passed over; it is not copied then. */
    private boolean isDone(String name, String sha256) {
        Optional<String> before =
                store.findLoaded(job.name(), name, sha256, job.input().settingsHash());
        if (before.isPresent()) {
            notices.accept(job.name() + ": " + name + ": already read"
                    + (before.get().equals(name) ? "" : " as " + before.get()) + ", nothing changes");
            return true;
        }
        Optional<LocalDate> withdrawn = store.findWithdrawn(job.name(), name, sha256);
        withdrawn.ifPresent(day -> notices.accept(job.name() + ": " + name + ": withdrawn on " + day
                + ", not read; khop files release lets it be read again"));
        return withdrawn.isPresent();
    }

    private boolean skip(Path file) {
        bytesDone += file.toFile().length();
        scene.progress().advance(bytesDone);
        return true;
    }

    private void write(FileReading open) {
        FileLoad into = load;
        if (into != null) {
            into.write(open.next());
            scene.progress().advance(bytesDone + open.bytesRead());
        }
    }

    private void finish(FileReading open) {
        FileLoad into = load;
        FileIdentity file = identity;
        if (into == null || file == null) {
            throw new IllegalStateException("no file is open");
        }
        if (!into.conflictLines().isEmpty()) {
            Path kept = scene.workspace().root().resolve(file.archive());
            FileReading.texts(kept, open.dialect(), into.conflictLines()).forEach(into::describeConflict);
        }
        var counts = into.finish(open.footerRows());
        audit.append(
                "khop",
                "file.loaded",
                job.name() + "/" + file.sha256(),
                "records " + counts.records() + ", admitted " + counts.admitted() + ", rejected " + counts.rejected(),
                "",
                file.sha256());
        bytesDone += open.bytesTotal();
        open.close();
        reading = null;
        load = null;
        identity = null;
    }

    @Override
    public void close() {
        FileReading open = reading;
        if (open != null) {
            open.close();
        }
    }
}
