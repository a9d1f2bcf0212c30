package vn.khop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house and the doors between them; ARCHITECTURE.md draws the same table. */
class RoomsTest {

    private static final String BASE = "vn.khop";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    /** room -> the rooms and libraries it may use. Java itself is always allowed. */
    private static final Map<String, List<String>> DOORS = new LinkedHashMap<>();

    private static void room(String name, String... mayUse) {
        DOORS.put(name, List.of(mayUse));
    }

    static {
        room("text");
        room("parallel");
        room("disk", "javax.crypto..");
        room("record", "text");
        room("place", "disk", "record", "text");
        room("source", "record", "text", "org.apache.commons.csv..", "org.dhatim.fastexcel..");
        room("cleanse", "record", "text", "place", "com.google.i18n.phonenumbers..");
        room("registry", "disk", "fault", "record", "text", "parallel", "org.apache.lucene..");
        room("match", "record", "text");
        room("correct", "record", "match");
        room("quota", "record");
        room(
                "review",
                "disk",
                "text",
                "record",
                "source",
                "match",
                "correct",
                "org.apache.commons.csv..",
                "org.dhatim.fastexcel..");
        room(
                "jobfile",
                "disk",
                "record",
                "source",
                "cleanse",
                "registry",
                "match",
                "correct",
                "quota",
                "review",
                "tools.jackson..",
                "com.fasterxml.jackson.annotation..");
        room(
                "pipeline",
                "text",
                "parallel",
                "record",
                "place",
                "source",
                "cleanse",
                "registry",
                "match",
                "correct",
                "quota",
                "review");
        room("quality", "text", "record", "registry", "match", "pipeline");
        room("fault");
        room(
                "store",
                "disk",
                "fault",
                "record",
                "quota",
                "match",
                "correct",
                "review",
                "pipeline",
                "quality",
                "javax.sql..",
                "org.h2..",
                "org.springframework.jdbc..",
                "org.springframework.dao..",
                "org.springframework.transaction..",
                "org.flywaydb..",
                "com.zaxxer.hikari..",
                "org.slf4j..");
        room(
                "report",
                "disk",
                "text",
                "fault",
                "parallel",
                "record",
                "source",
                "place",
                "match",
                "correct",
                "quota",
                "review",
                "pipeline",
                "quality",
                "store",
                "gg.jte..",
                "org.dhatim.fastexcel..",
                "org.apache.commons.csv..",
                "tools.jackson..");
        room("sample", "record", "text", "place", "org.apache.commons.csv..", "org.dhatim.fastexcel..");
        room(
                "batch",
                "disk",
                "fault",
                "text",
                "parallel",
                "record",
                "place",
                "source",
                "cleanse",
                "registry",
                "match",
                "correct",
                "quota",
                "review",
                "jobfile",
                "pipeline",
                "quality",
                "store",
                "report",
                "javax.sql..",
                "org.springframework..",
                "org.slf4j..");
        room(
                "cli",
                "disk",
                "text",
                "parallel",
                "record",
                "place",
                "source",
                "cleanse",
                "registry",
                "match",
                "correct",
                "quota",
                "review",
                "jobfile",
                "pipeline",
                "quality",
                "store",
                "report",
                "sample",
                "batch",
                "picocli..",
                "tools.jackson..",
                "me.tongfei.progressbar..",
                "org.slf4j..");
    }

    @TestFactory
    Stream<DynamicTest> eachRoomUsesOnlyItsDoors() {
        return DOORS.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> verify(e.getKey(), e.getValue())));
    }

    private static void verify(String room, List<String> mayUse) {
        List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify..", "", BASE + "." + room));
        mayUse.forEach(door -> allowed.add(DOORS.containsKey(door) ? BASE + "." + door : door));
        classes()
                .that()
                .resideInAPackage(BASE + "." + room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .because("room '" + room + "' may use only " + mayUse)
                .check(MAIN);
    }

    @Test
    void everyPackageIsARoom() {
        Set<String> found = MAIN.stream()
                .map(JavaClass::getPackageName)
                .filter(p -> !p.equals(BASE))
                .map(p -> p.substring(BASE.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(DOORS.keySet()), found, "a package without a line in DOORS is a hidden room");
        assertTrue(MAIN.size() >= DOORS.size(), "nothing was imported: the rules would pass vacuously");
    }

    @Test
    void roomsAreFreeOfCycles() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void onlyTheCommandLineSpeaksToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".cli")
                .should(ACCESS_STANDARD_STREAMS)
                .check(MAIN);
    }

    @Test
    void sqlStaysInTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".store", BASE + ".batch")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(MAIN);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Common|Misc)")
                .because("a better noun exists; put the method next to the type it serves")
                .check(MAIN);
    }

    @Test
    void noGenericExceptionsAndNoFieldInjection() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(MAIN);
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(MAIN);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MAIN);
    }
}
