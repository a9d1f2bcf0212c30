package vn.khop.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.khop.jobfile.Job;
import vn.khop.match.Model;
import vn.khop.match.ModelText;
import vn.khop.record.InputRefused;
import vn.khop.record.OutputFailed;
import vn.khop.record.SettingsRefused;

/**
 * The match models of a workspace: the shipped one, and those that training wrote to {@code jobs/models/model-N.csv}. A job uses the model
 * that it pins, else the newest that was trained on its records, else the shipped one.
 */
public final class Models {

    private static final String GLOB = "model-*.csv";

    private final Path folder;
    private final TreeMap<Integer, Model> byVersion = new TreeMap<>();

    private Models(Path folder) {
        this.folder = folder;
        Model shipped = Model.shipped();
        byVersion.put(shipped.version(), shipped);
    }

    /**
     * Reads all models of a workspace.
     *
     * @throws SettingsRefused if a file is no model, or its version is not that of its name
     */
    static Models of(Workspace workspace) {
        Models models = new Models(workspace.root().resolve("jobs").resolve("models"));
        if (Files.isDirectory(models.folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(models.folder, GLOB)) {
                for (Path file : files) {
                    models.read(file);
                }
            } catch (IOException e) {
                throw new InputRefused("jobs/models: cannot be read", e);
            }
        }
        return models;
    }

    /** What is wrong with the models of a workspace and with the pins of its jobs; empty if nothing is. */
    public static List<String> faults(Workspace workspace, List<Job> jobs) {
        Models models;
        try {
            models = of(workspace);
        } catch (SettingsRefused e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        List<String> faults = new ArrayList<>();
        for (Job job : jobs) {
            try {
                models.of(job);
            } catch (SettingsRefused e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        }
        return faults;
    }

    private void read(Path file) throws IOException {
        String name = "jobs/models/" + file.getFileName();
        Model model;
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            model = Model.read(text, name);
        } catch (IllegalArgumentException e) {
            throw new SettingsRefused(String.valueOf(e.getMessage()), e);
        }
        if (!file.getFileName().toString().equals(fileName(model.version())) || model.version() == 1) {
            throw new SettingsRefused(
                    name + ": holds version " + model.version() + "; the file of version N is model-N.csv, N from 2");
        }
        byVersion.put(model.version(), model);
    }

    private static String fileName(int version) {
        return "model-" + version + ".csv";
    }

    /**
     * The model of a job.
     *
     * @throws SettingsRefused if it pins one that is not there
     */
    Model of(Job job) {
        if (job.matching().model().isPresent()) {
            int pinned = job.matching().model().getAsInt();
            Model model = byVersion.get(pinned);
            if (model == null) {
                throw new SettingsRefused("jobs/" + job.name() + ".yaml: match.model is " + pinned
                        + ", but the models of this workspace are " + byVersion.keySet()
                        + "; name one of them or leave it out");
            }
            return model;
        }
        for (Map.Entry<Integer, Model> entry : byVersion.descendingMap().entrySet()) {
            if (entry.getValue().origin().jobs().contains(job.name())) {
                return entry.getValue();
            }
        }
        return byVersion.firstEntry().getValue();
    }

    /** The version that the next model gets. */
    int nextVersion() {
        return byVersion.lastKey() + 1;
    }

    /**
     * Writes a model to its file, which must not be there yet.
     *
     * @return the file
     */
    Path write(Model model) {
        Path file = folder.resolve(fileName(model.version()));
        try {
            Files.createDirectories(folder);
            Files.writeString(file, ModelText.of(model), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new OutputFailed(
                    "jobs/models/" + fileName(model.version())
                            + " was written by another training in the meantime; train again",
                    e);
        } catch (IOException e) {
            throw new OutputFailed("jobs/models/" + fileName(model.version()) + ": cannot be written", e);
        }
        return file;
    }
}
