package vn.khop.jobfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.khop.quota.AuditSlice;
import vn.khop.quota.JobQuota;
import vn.khop.quota.QuotaSettings;
import vn.khop.quota.Weight;
import vn.khop.quota.WorkingDays;

/** Reads quota.yaml. Every key, its default and its effect stand here and nowhere else. */
final class QuotaReader {

    /** The zone of the country. */
    static final String ZONE = "Asia/Ho_Chi_Minh";

    private static final String AUDIT_FORM = "a percentage from 0% to 20%, such as 3%";
    private static final int WEIGHT_MAX = 1_000_000;

    private QuotaReader() {}

    /** The quota; of use only if no fault was added. */
    static QuotaSettings read(Node.Mapping mapping, Faults faults) {
        Section file = Section.ofFile(mapping, faults);
        if (file.find("daily").isEmpty()) {
            faults.add(
                    file.place(),
                    "missing key 'daily', the verifications a day of all jobs together, for example daily: 200000");
        }
        int daily = file.wholeNumber("daily", 0).orElse(0);
        ZoneId zone = file.value("zone", "a time zone such as " + ZONE, QuotaReader::zone)
                .orElse(ZoneId.of(ZONE));
        Map<String, JobQuota> jobs = new HashMap<>();
        file.section("jobs").ifPresent(section -> section.sections().forEach((name, job) -> jobs.put(name, job(job))));
        Weight units = file.section("units").map(QuotaReader::units).orElse(Weight.BACKLOG);
        AuditSlice audit = file.value("audit", AUDIT_FORM, QuotaReader::audit).orElse(AuditSlice.DEFAULT);
        boolean strict =
                file.word("clock", List.of("free", "strict")).orElse("free").equals("strict");
        WorkingDays days = file.read("holidays", node -> holidays(file, node)).orElse(WorkingDays.NO_HOLIDAYS);
        file.rejectOthers();
        return new QuotaSettings(daily, zone, jobs, units, audit, strict, days);
    }

    private static Optional<WorkingDays> holidays(Section file, Node node) {
        if (!(node instanceof Node.Sequence list)) {
            file.faults()
                    .add(
                            node.place(),
                            file.name("holidays") + " must be a list of days such as [2027-01-01, 2027-04-30], was "
                                    + node.told());
            return Optional.empty();
        }
        List<LocalDate> days = new ArrayList<>();
        for (Node item : list.items()) {
            Optional<LocalDate> day =
                    item instanceof Node.Scalar scalar ? DayText.parse(scalar.text()) : Optional.empty();
            day.ifPresentOrElse(days::add, () -> file.faults()
                    .add(
                            item.place(),
                            file.name("holidays") + " must have days such as 2027-01-01, has " + item.told()));
        }
        return Optional.of(WorkingDays.of(days));
    }

    private static Optional<AuditSlice> audit(String text) {
        return Share.parse(text)
                .map(Share::millionths)
                .filter(part -> part <= AuditSlice.MILLIONTHS_MAX)
                .map(AuditSlice::new);
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static JobQuota job(Section section) {
        int guarantee = section.wholeNumber("guarantee", 0).orElse(0);
        Weight weight = weight(section).orElse(JobQuota.DEFAULT.weight());
        OptionalInt limit = section.wholeNumber("limit", 0).map(OptionalInt::of).orElse(OptionalInt.empty());
        section.rejectOthers();
        if (limit.isPresent() && limit.getAsInt() < guarantee) {
            section.fault(
                    "limit", section.name("limit") + " " + limit.getAsInt() + " is below the guarantee " + guarantee);
            return JobQuota.DEFAULT;
        }
        return new JobQuota(guarantee, weight, limit);
    }

    private static Weight units(Section section) {
        Weight weight = weight(section).orElse(Weight.BACKLOG);
        section.rejectOthers();
        return weight;
    }

    private static Optional<Weight> weight(Section section) {
        return section.value("weight", "backlog or a whole number from 1 to " + WEIGHT_MAX, text -> {
            if (text.equals("backlog")) {
                return Optional.of(Weight.BACKLOG);
            }
            return text.matches("[1-9]\\d{0,6}") && Integer.parseInt(text) <= WEIGHT_MAX
                    ? Optional.of(Weight.of(Integer.parseInt(text)))
                    : Optional.empty();
        });
    }
}
