package vn.khop.batch;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.quality.Evaluation;
import vn.khop.quality.Evaluator;
import vn.khop.quality.Truth;
import vn.khop.quality.Turn;
import vn.khop.quality.TurnOrder;
import vn.khop.quota.QuotaSettings;
import vn.khop.record.InputRefused;
import vn.khop.record.SettingsRefused;
import vn.khop.registry.Generations;
import vn.khop.registry.RegistryIndex;
import vn.khop.registry.RegistryManifest;
import vn.khop.source.ReadSettings;
import vn.khop.source.Row;
import vn.khop.source.SourceTable;
import vn.khop.store.JudgedQuery;
import vn.khop.store.Waiting;

/** Holds the outcomes of a job against a truth file. */
public final class Evaluating {

    private static final Set<String> HEADERS = Set.of("source_key", "citizen_id", "errors");

    private Evaluating() {}

    /**
     * An evaluation.
     *
     * @param registry what the outcomes' citizens were looked up in
     */
    public record Evaluated(Evaluation evaluation, Job job, RegistryManifest registry) {}

    /**
     * Evaluates a job.
     *
     * @param truth files with the columns source_key, citizen_id (empty: not in the registry) and, if known, errors (joined by |)
     * @throws InputRefused if a truth file lacks a column or has a row that cannot be read
     * @throws SettingsRefused if the workspace has no such job
     */
    public static Evaluated evaluate(Workspace workspace, String job, List<Path> truth, InstantSource clock) {
        JobFiles files = JobFiles.load(workspace.root());
        Job settings = files.find(job).orElseThrow(() -> new SettingsRefused("there is no job '" + job + "'"));
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock);
                RegistryIndex index = new Generations(workspace.registry()).open()) {
            Evaluator evaluator = new Evaluator(index::findPerson);
            truth.forEach(file -> read(file, evaluator));
            new JudgedQuery(open.database(), job).forEach(evaluator::judge);
            Evaluation evaluation = evaluator.result(settings.matching().match(), order(files.quota(), job));
            return new Evaluated(evaluation, settings, index.manifest());
        }
    }

    /** As the day's plan would choose, had all come in on one day. */
    private static TurnOrder order(QuotaSettings quota, String job) {
        return (turns, verifications) -> {
            UnitRanks ranks = new UnitRanks();
            Map<String, List<Waiting>> waiting = new TreeMap<>();
            for (Turn turn : turns) {
                Waiting record = new Waiting(turn.record(), turn.unit(), turn.value(), LocalDate.EPOCH, false, 0);
                ranks.add(record);
                waiting.computeIfAbsent(turn.unit(), unit -> new ArrayList<>()).add(record);
            }
            Map<String, Long> shares = quota.unitShares(verifications, ranks.sizes(), Map.of(), ranks);
            return Turns.choose(job, LocalDate.EPOCH, quota.audit(), shares, Set.of(), waiting).records().stream()
                    .map(Waiting::recordId)
                    .collect(Collectors.toSet());
        };
    }

    private static void read(Path file, Evaluator evaluator) {
        try (SourceTable table = SourceTable.open(file, ReadSettings.AUTO, HEADERS)) {
            int key = column(file, table, "source_key");
            int citizen = column(file, table, "citizen_id");
            int errors = table.header().indexOf("errors");
            for (Row row; (row = table.next()) != null; ) {
                if (!(row instanceof Row.Cells cells)) {
                    throw new InputRefused(file.getFileName() + ":" + row.line()
                            + ": a row of the truth file cannot be read; mend it");
                }
                String kinds = errors < 0 ? "" : cells.values().get(errors);
                evaluator.know(
                        new Truth(cells.values().get(key), cells.values().get(citizen), kinds(kinds), errors >= 0));
            }
        }
    }

    private static Set<String> kinds(String text) {
        return Arrays.stream(text.split("\\|", -1))
                .map(String::strip)
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toSet());
    }

    private static int column(Path file, SourceTable table, String name) {
        int at = table.header().indexOf(name);
        if (at < 0) {
            throw new InputRefused(file.getFileName() + ": column '" + name + "' is missing, found "
                    + String.join(", ", table.header()) + "; a truth file has source_key, citizen_id and errors");
        }
        return at;
    }
}
