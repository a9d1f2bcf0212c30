package vn.khop.jobfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.khop.quota.JobQuota;
import vn.khop.quota.QuotaSettings;
import vn.khop.quota.Weight;
import vn.khop.record.SettingsRefused;

/**
 * Changes values of quota.yaml and leaves everything else as its owner wrote it: comments, order, spacing. The result is read again and must
 * say exactly what was wished; a file that is written in a way that this cannot edit is refused, never guessed at.
 */
public final class QuotaEdit {

    private static final String FILE = "jobs/quota.yaml";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Optional<Integer> daily;
    private final Optional<JobChange> job;

    /**
     * @param daily verifications a day; empty to leave them
     * @param job what of one job changes; empty for nothing
     */
    public QuotaEdit(Optional<Integer> daily, Optional<JobChange> job) {
        this.daily = daily;
        this.job = job;
    }

    /**
     * What of a job changes; empty values stay.
     *
     * @param limit empty inside for no limit
     */
    public record JobChange(
            String name, Optional<Integer> guarantee, Optional<Weight> weight, Optional<OptionalInt> limit) {}

    /**
     * The file after the change.
     *
     * @param changes what changed, as {@code key: before -> after}, in the order daily, guarantee, weight, limit; empty where nothing did
     */
    public record Edited(String text, QuotaSettings settings, List<String> changes) {}

    /**
     * Applies the change to a file's text.
     *
     * @throws SettingsRefused if the file has faults, before or after, or cannot be edited without touching more
     */
    public Edited apply(String text) {
        if (text.startsWith(BYTE_ORDER_MARK)) {
            Edited edited = apply(text.substring(BYTE_ORDER_MARK.length()));
            return new Edited(BYTE_ORDER_MARK + edited.text(), edited.settings(), edited.changes());
        }
        QuotaSettings before = read(text);
        QuotaSettings wished = wished(before);
        QuotaText edited = new QuotaText(text);
        List<String> changes = new ArrayList<>();
        daily.filter(n -> n != before.daily()).ifPresent(n -> {
            edited.set(List.of("daily"), n.toString());
            changes.add("daily: " + before.daily() + " -> " + n);
        });
        job.ifPresent(change -> apply(change, before.job(change.name()), edited, changes));
        String result = edited.text();
        if (!YamlTree.read(result, new Faults(FILE))
                .map(tree -> QuotaReader.read(tree, new Faults(FILE)))
                .filter(wished::equals)
                .isPresent()) {
            throw unfit();
        }
        return new Edited(result, wished, changes);
    }

    private static void apply(JobChange change, JobQuota before, QuotaText text, List<String> changes) {
        Map<String, String> values = new TreeMap<>();
        change.guarantee().filter(n -> n != before.guarantee()).ifPresent(n -> {
            values.put("guarantee", n.toString());
            changes.add(name(change, "guarantee") + before.guarantee() + " -> " + n);
        });
        change.weight().filter(weight -> !weight.equals(before.weight())).ifPresent(weight -> {
            values.put("weight", told(weight));
            changes.add(name(change, "weight") + told(before.weight()) + " -> " + told(weight));
        });
        change.limit().filter(limit -> !limit.equals(before.limit())).ifPresent(limit -> {
            values.put("limit", limit.isPresent() ? Integer.toString(limit.getAsInt()) : "");
            changes.add(name(change, "limit") + told(before.limit()) + " -> " + told(limit));
        });
        for (String key : List.of("guarantee", "weight", "limit")) {
            String value = values.get(key);
            if (value != null && value.isEmpty()) {
                text.remove(List.of("jobs", change.name(), key));
            } else if (value != null) {
                text.set(List.of("jobs", change.name(), key), value);
            }
        }
    }

    private static String name(JobChange change, String key) {
        return "jobs." + change.name() + "." + key + ": ";
    }

    private static String told(Weight weight) {
        return weight instanceof Weight.Fixed fixed ? Integer.toString(fixed.number()) : "backlog";
    }

    private static String told(OptionalInt limit) {
        return limit.isPresent() ? Integer.toString(limit.getAsInt()) : "none";
    }

    private QuotaSettings wished(QuotaSettings before) {
        Map<String, JobQuota> jobs = new TreeMap<>(before.jobs());
        job.ifPresent(change -> {
            JobQuota old = before.job(change.name());
            int guarantee = change.guarantee().orElse(old.guarantee());
            OptionalInt limit = change.limit().orElse(old.limit());
            if (limit.isPresent() && limit.getAsInt() < guarantee) {
                throw new SettingsRefused(FILE + ": 'jobs." + change.name() + ".limit' " + limit.getAsInt()
                        + " is below the guarantee " + guarantee);
            }
            JobQuota after = new JobQuota(guarantee, change.weight().orElse(old.weight()), limit);
            if (!after.equals(old)) {
                jobs.put(change.name(), after);
            }
        });
        return new QuotaSettings(
                daily.orElse(before.daily()),
                before.zone(),
                jobs,
                before.units(),
                before.audit(),
                before.strictClock(),
                before.workingDays());
    }

    private static QuotaSettings read(String text) {
        Faults faults = new Faults(FILE);
        Optional<QuotaSettings> settings = YamlTree.read(text, faults).map(tree -> QuotaReader.read(tree, faults));
        if (!faults.isEmpty() || settings.isEmpty()) {
            throw new SettingsRefused(String.join(
                    "\n", faults.list().stream().map(Fault::toString).toList()));
        }
        return settings.get();
    }

    static SettingsRefused unfit() {
        return new SettingsRefused(
                FILE + ": the file is written in a way that this command cannot change; edit it by hand");
    }
}
