package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code scripts/khop} among fake JDKs and a fake Maven: which Java it takes, when it builds, what it hands on. */
class LauncherTest {

    private LauncherHouse house;

    @BeforeEach
    void build(@TempDir Path folder) throws IOException {
        house = new LauncherHouse(folder);
    }

    @Test
    void java_isTheNewestInRange() throws Exception {
        house.jdk("jdks/old", "11.0.2");
        house.jdk("jdks/seventeen", "17.0.15");
        house.jdk("jdks/new", "25.0.3");
        house.jdk("jdks/newer patch", "25.0.4");
        house.jdk("jdks/next", "26");
        house.builtJar();
        LauncherRun run = house.run("status");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.java()).as(run.toString()).endsWith("jdks/newer patch");
    }

    @Test
    void java_mayStandInJavaHomeOrOnThePath() throws Exception {
        house.builtJar();
        house.env("JAVA_HOME", house.jdk("elsewhere/home", "21.0.1").toString());
        assertThat(house.run("status").java()).endsWith("elsewhere/home");
        house.onPath(house.jdk("elsewhere/path", "21.0.2").resolve("bin/java"));
        assertThat(house.run("status").java()).endsWith("elsewhere/path");
    }

    @Test
    void java_namedByTheUser_wins() throws Exception {
        house.jdk("jdks/new", "25.0.3");
        house.builtJar();
        Path chosen = house.jdk("chosen", "17.0.1");
        house.env("KHOP_JAVA", chosen.toString());
        assertThat(house.run("status").java()).endsWith("chosen");
        house.env("KHOP_JAVA", chosen.resolve("bin/java").toString());
        assertThat(house.run("status").java()).endsWith("chosen");
        house.env("KHOP_JAVA", "/nowhere");
        LauncherRun run = house.run("status");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("KHOP_JAVA=/nowhere");
    }

    @Test
    void noJava_saysWhatToInstall() throws Exception {
        house.builtJar();
        LauncherRun run = house.run("status");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("JDK", "17", "25", "openjdk-17-jdk");
    }

    @Test
    void jar_isBuiltWhenMissingOrStale_onlyThen() throws Exception {
        Path jdk = house.jdk("jdks/jdk", "17.0.15");
        house.jre("jdks/jre", "21.0.1");
        house.maven("touch target/khop.jar");

        LauncherRun first = house.run("status");
        assertThat(first.exitCode()).as(first.toString()).isZero();
        assertThat(first.err()).contains("Maven");
        assertThat(first.java()).as("a JRE can run").endsWith("jdks/jre");
        assertThat(house.builds()).as("only a JDK can build").containsExactly(jdk.toString());

        assertThat(house.run("status").err()).isEmpty();
        assertThat(house.builds()).hasSize(1);

        Path source = house.root().resolve("src/main/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
        house.run("status");
        assertThat(house.builds()).hasSize(2);
    }

    @Test
    void twoAtOnce_buildOnce() throws Exception {
        house.jdk("jdks/jdk", "17.0.15");
        house.maven("touch target/khop.jar");
        List<Process> both = List.of(house.start("status"), house.start("status"));
        for (Process process : both) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(house.builds()).hasSize(1);
    }

    @Test
    void failedBuild_isShownAndEndsTheCommand() throws Exception {
        house.jdk("jdks/jdk", "17.0.15");
        house.maven("echo 'A.java:1: error'; exit 1");
        LauncherRun run = house.run("status");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("A.java:1: error", "target/khop-build.log");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void noMaven_saysWhatToInstall() throws Exception {
        house.jdk("jdks/jdk", "17.0.15");
        LauncherRun run = house.run("status");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("apt-get install maven");
    }

    @Test
    void everything_isHandedOnAsItStands() throws Exception {
        house.jdk("jdks/jdk", "17.0.15");
        house.builtJar();
        house.env("LC_ALL", "C").env("KHOP_JAVA_OPTS", "-Xmx3g -Dx=y");
        LauncherRun run = house.runThroughSymlink("explain", "học sinh", "a  b*", "--lang", "en");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.lines("arg")).endsWith("explain", "học sinh", "a  b*", "--lang", "en");
        assertThat(run.lines("arg")).containsSubsequence("-Xmx3g", "-Dx=y", "-jar");
        assertThat(run.lines("locale")).containsExactly("C.UTF-8 C");
        assertThat(run.lines("pid")).as("the JVM takes the launcher's place").containsExactly(run.pid());
    }

    @ParameterizedTest
    @CsvSource({
        "nightly, -Xmx2g",
        "run school, -Xmx2g",
        "--workspace nightly status, -XX:TieredStopAtLevel=1",
        "--quiet nightly, -Xmx2g",
        "schedule, -Xmx2g",
        "--help, -XX:TieredStopAtLevel=1",
        "validate, -XX:+UseSerialGC"
    })
    void jvm_isSetUpForWhatTheCommandNeeds(String arguments, String flag) throws Exception {
        house.jdk("jdks/jdk", "17.0.15");
        house.builtJar();
        assertThat(house.run(arguments.split(" ")).lines("arg")).contains(flag);
    }

    @ParameterizedTest
    @CsvSource({"0000, 0027", "0022, 0027", "0027, 0027", "0077, 0077", "0002, 0027"})
    void umask_closesToOthers_andIsNeverWidened(String callers, String java) throws Exception {
        house.jdk("jdks/jdk", "17.0.15");
        house.builtJar();
        assertThat(house.runWithUmask(callers, "status").lines("umask")).containsExactly(java);
    }

    @Test
    void nights_startWarm_fromACacheThatBuildingMade() throws Exception {
        house.jdk("jdks/jdk", "25.0.3");
        house.sample();
        house.maven("touch target/khop.jar");
        LauncherRun first = house.run("nightly");
        assertThat(first.err()).contains("sample");
        assertThat(house.caches()).containsExactly("khop-25000003.aot");
        assertThat(first.lines("arg")).anyMatch(arg -> arg.matches("-XX:AOTCache=.*/target/khop-25000003.aot"));
        assertThat(house.run("status").lines("arg")).noneMatch(arg -> arg.startsWith("-XX:AOTCache"));
    }

    @Test
    void cache_isMadeAgainForANewJar_andNeverUsedForAnother() throws Exception {
        house.jdk("jdks/jdk", "25.0.3");
        house.sample();
        house.builtJar();
        assertThat(house.run("nightly").lines("arg")).noneMatch(arg -> arg.startsWith("-XX:AOTCache"));
        assertThat(house.run("--prepare").err()).contains("sample");
        assertThat(house.run("--prepare").err()).isEmpty();
        assertThat(house.run("nightly").lines("arg")).anyMatch(arg -> arg.startsWith("-XX:AOTCache"));
        Files.setLastModifiedTime(
                house.root().resolve("target/khop.jar"), FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
        assertThat(house.run("nightly").lines("arg")).noneMatch(arg -> arg.startsWith("-XX:AOTCache"));
    }

    @Test
    void olderJava_hasNoCache() throws Exception {
        house.jdk("jdks/jdk", "21.0.3");
        house.sample();
        house.builtJar();
        assertThat(house.run("--prepare").err()).isEmpty();
        assertThat(house.caches()).isEmpty();
    }
}
