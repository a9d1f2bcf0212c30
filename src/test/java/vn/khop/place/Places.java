package vn.khop.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.khop.text.Folding;

/** What the tests of this room share: the sample of real addresses, and wards told by name. */
final class Places {

    static final Gazetteer GAZETTEER = Gazetteer.shipped();

    private Places() {}

    /**
     * One row of {@code addr_names_sample_s.csv}: 10,688 addresses as really typed into a system of about 2022, from the tests of
     * tranngocminhhieu/vietnamadminunits (MIT).
     *
     * @param line in the file, the header being 1
     */
    record Typed(int line, String ward, String district, String province) {

        String address() {
            return ward + ", " + district + ", " + province;
        }

        /** The same without marks. */
        Typed plain() {
            return new Typed(line, Folding.fold(ward), Folding.fold(district), Folding.fold(province));
        }
    }

    static List<Typed> sample() {
        List<String> lines = lines("addr_names_sample_s.csv");
        return java.util.stream.IntStream.range(1, lines.size())
                .mapToObj(i -> typed(i + 1, lines.get(i)))
                .toList();
    }

    private static Typed typed(int line, String row) {
        String[] cells = row.replace("\"", "").split(",", -1);
        return new Typed(line, cells[0], cells[1], cells[2]);
    }

    static List<String> lines(String resource) {
        InputStream in = Objects.requireNonNull(Places.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The wards that were found, by name. */
    static String names(Resolution found) {
        return names(GAZETTEER, found.currentWards());
    }

    static String names(Gazetteer gazetteer, List<String> codes) {
        return codes.stream()
                .map(code -> gazetteer.findWard(code).map(Ward::name).orElseThrow())
                .collect(Collectors.joining(" + "));
    }
}
