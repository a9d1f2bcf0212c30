package vn.khop.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khop.place.Gazetteer;
import vn.khop.record.OutputFailed;

/**
 * Writes a synthetic population and the seven sources that know it, each with its truth. Nobody in it exists: names are drawn from tables of how often
 * names occur, numbers are counted. Households are made one by one and forgotten, so a million people need no more memory than one
 * family; the same request writes the same files, but for the time that a workbook notes inside itself.
 */
public final class SampleWriter {

    private SampleWriter() {}

    /**
     * Writes into a folder, made where it is missing: {@code registry.csv.gz}, the seven sources, {@code truth/<source>.csv.gz}. Files of
     * these names are replaced.
     *
     * @return what was written
     * @throws OutputFailed where the folder or the disk refuses
     */
    public static SampleReport write(SampleRequest request, Path out) {
        try {
            Files.createDirectories(out.resolve("truth"));
        } catch (IOException e) {
            throw new OutputFailed("cannot make the folder " + out + "; choose another --out", e);
        }
        HouseholdMaker maker = new HouseholdMaker(request, Gazetteer.shipped());
        SourceWorld world = new SourceWorld(request, maker, out);
        Map<String, Source> sources = sources(world);
        try (RegistryTable registry = new RegistryTable(world)) {
            long people = 0;
            for (long index = 0; people < request.people(); index++) {
                Household household = maker.make(index);
                if (!household.isOutside) {
                    household.keepAtMost(request.people() - people);
                    people += household.members.size();
                    registry.add(household);
                }
                for (Source source : sources.values()) {
                    source.add(household);
                }
            }
            return report(registry, sources);
        } finally {
            closeAll(sources.values());
        }
    }

    private static Map<String, Source> sources(SourceWorld world) {
        Map<String, Source> sources = new LinkedHashMap<>();
        sources.put("births", Births.open(world));
        sources.put("deaths", Deaths.open(world));
        sources.put("marriages", Marriages.open(world));
        sources.put("recognitions", Recognitions.open(world));
        sources.put("insurance", Insurance.open(world));
        sources.put("school", School.open(world));
        sources.put("subscribers", Subscribers.open(world));
        return sources;
    }

    private static SampleReport report(RegistryTable registry, Map<String, Source> sources) {
        Map<String, Long> rows = new LinkedHashMap<>();
        sources.forEach((name, source) -> rows.put(name, source.rows()));
        return new SampleReport(registry.rows(), rows);
    }

    /** Closes every source, then fails with the first failure. */
    private static void closeAll(Iterable<Source> sources) {
        List<OutputFailed> failures = new ArrayList<>();
        for (Source source : sources) {
            try {
                source.close();
            } catch (OutputFailed e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }
}
