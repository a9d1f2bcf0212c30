package vn.khop.jobfile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.khop.quota.QuotaSettings;

/** Reads all files of {@code jobs/} and keeps what is good apart from what is broken. Mutable while it reads; for one thread. */
final class JobFolder {

    static final String FOLDER = "jobs";
    private static final String REGISTRY = "registry.yaml";
    private static final String QUOTA = "quota.yaml";
    private static final String ENDING = ".yaml";

    private final Path folder;
    private final SortedMap<String, Job> byFile = new TreeMap<>();
    private final List<BrokenJob> broken = new ArrayList<>();
    private final List<Fault> shared = new ArrayList<>();
    private @Nullable RegistryFile registry;
    private @Nullable QuotaSettings quota;

    private JobFolder(Path folder) {
        this.folder = folder;
    }

    static JobFolder read(Path workspace) {
        JobFolder folder = new JobFolder(workspace.resolve(FOLDER));
        folder.readAll();
        return folder;
    }

    /** The good jobs, by name. */
    List<Job> jobs() {
        SortedMap<String, Job> byName = new TreeMap<>();
        byFile.values().forEach(job -> byName.put(job.name(), job));
        return List.copyOf(byName.values());
    }

    List<BrokenJob> broken() {
        return broken.stream()
                .sorted((a, b) -> (a.name() + a.file()).compareTo(b.name() + b.file()))
                .toList();
    }

    /** Faults that stop every job: of the folder itself, registry.yaml or quota.yaml. */
    List<Fault> shared() {
        return shared.stream().sorted().toList();
    }

    Optional<RegistryFile> registry() {
        return Optional.ofNullable(registry);
    }

    Optional<QuotaSettings> quota() {
        return Optional.ofNullable(quota);
    }

    private void readAll() {
        if (!Files.isDirectory(folder)) {
            shared.add(new Fault(
                    FOLDER,
                    1,
                    1,
                    "no such folder: a workspace has a folder jobs/; name the workspace with --workspace"));
            return;
        }
        Map<String, Node.Mapping> trees = new TreeMap<>();
        for (String name : fileNames()) {
            if (name.endsWith(ENDING) && !name.equals(REGISTRY) && !name.equals(QUOTA)) {
                readJob(name, trees);
            } else if (name.endsWith(".yml")) {
                String stem = name.substring(0, name.length() - 4);
                broken.add(new BrokenJob(
                        stem,
                        FOLDER + "/" + name,
                        List.of(new Fault(
                                FOLDER + "/" + name, 1, 1, "job files end in .yaml; rename it to " + stem + ENDING))));
            }
        }
        rejectSharedNames(trees);
        registry = readShared(REGISTRY, "with citizen_id and full_name under registry.columns", RegistryReader::read)
                .orElse(null);
        quota = readShared(QUOTA, "with at least the line daily: 200000", this::readQuota)
                .orElse(null);
    }

    private List<String> fileNames() {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".") && !Files.isDirectory(file)) {
                    names.add(name);
                }
            }
        } catch (IOException e) {
            shared.add(new Fault(
                    FOLDER,
                    1,
                    1,
                    "the folder cannot be read (" + e.getClass().getSimpleName() + "); check its permissions"));
        }
        names.sort(null);
        return names;
    }

    private void readJob(String name, Map<String, Node.Mapping> trees) {
        Faults faults = new Faults(FOLDER + "/" + name);
        Optional<Node.Mapping> tree = tree(name, faults);
        Optional<Job> job = tree.map(t -> JobReader.read(t, faults));
        tree.ifPresent(t -> trees.put(name, t));
        if (faults.isEmpty() && job.isPresent()) {
            byFile.put(name, job.get());
        } else {
            broken.add(new BrokenJob(
                    job.map(Job::name)
                            .filter(n -> !n.isEmpty())
                            .orElse(name.substring(0, name.length() - ENDING.length())),
                    faults.file(),
                    faults.list()));
        }
    }

    private Optional<Node.Mapping> tree(String name, Faults faults) {
        return SettingsText.read(folder.resolve(name), faults).flatMap(text -> YamlTree.read(text, faults));
    }

    /** Jobs of one name would share a folder, a backlog and a quota: none of them runs. */
    private void rejectSharedNames(Map<String, Node.Mapping> trees) {
        Map<String, List<String>> filesByName = new TreeMap<>();
        byFile.forEach((file, job) ->
                filesByName.computeIfAbsent(job.name(), n -> new ArrayList<>()).add(file));
        filesByName.forEach((name, files) -> {
            if (files.size() > 1) {
                files.forEach(file -> rejectSharedName(name, file, files, trees));
            }
        });
    }

    private void rejectSharedName(String name, String file, List<String> files, Map<String, Node.Mapping> trees) {
        String other = files.stream().filter(f -> !f.equals(file)).findFirst().orElse("");
        Faults faults = new Faults(FOLDER + "/" + file);
        Optional<Node.Mapping> tree = Optional.ofNullable(trees.get(file));
        Place place =
                tree.flatMap(t -> t.find("job")).map(e -> e.value().place()).orElse(Place.START);
        faults.add(place, "job '" + name + "' stands in " + FOLDER + "/" + other + " too; names must be unique");
        broken.add(new BrokenJob(name, faults.file(), faults.list()));
        byFile.remove(file);
    }

    private <T> Optional<T> readShared(
            String name, String needs, BiFunction<Node.Mapping, Faults, Optional<T>> reader) {
        Faults faults = new Faults(FOLDER + "/" + name);
        if (!Files.exists(folder.resolve(name))) {
            faults.add(Place.START, "the file is missing; a workspace needs it, " + needs);
        }
        Optional<T> read =
                faults.isEmpty() ? tree(name, faults).flatMap(t -> reader.apply(t, faults)) : Optional.empty();
        shared.addAll(faults.list());
        return faults.isEmpty() ? read : Optional.empty();
    }

    private Optional<QuotaSettings> readQuota(Node.Mapping mapping, Faults faults) {
        QuotaSettings settings = QuotaReader.read(mapping, faults);
        List<String> known = new ArrayList<>();
        jobs().forEach(job -> known.add(job.name()));
        broken.forEach(job -> known.add(job.name()));
        mapping.find("jobs")
                .map(Node.Entry::value)
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .ifPresent(jobs -> jobs.entries().forEach(entry -> rejectMisspelt(entry, known, settings, faults)));
        return Optional.of(settings);
    }

    /** A quota for a job that is not there yet is lawful; one for a near spelling of a job that has none is a slip. */
    private static void rejectMisspelt(Node.Entry entry, List<String> known, QuotaSettings settings, Faults faults) {
        if (!known.contains(entry.key())) {
            Spelling.nearest(entry.key(), known)
                    .filter(near -> !settings.jobs().containsKey(near))
                    .ifPresent(near -> faults.add(
                            entry.place(),
                            "no job is called " + Spelling.quote(entry.key()) + ", did you mean '" + near + "'?"));
        }
    }
}
