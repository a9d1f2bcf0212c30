package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.khop.batch.Workspace;
import vn.khop.batch.WorkspaceLock;

/** FEATURE UNDER TEST: a backup is whole or none, and after a restore no day in doubt is verified on again. The clock stands on 2026-11-22. */
class BackupTest {

    @SuppressWarnings("NullAway.Init") // set before each test
    private CommandWorkspace workspace;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path backup;

    @BeforeEach
    void night(@TempDir Path temporary) throws IOException {
        folder = Files.createDirectories(temporary.resolve("workspace"));
        backup = temporary.resolve("backup");
        workspace = CommandWorkspace.in(folder);
        assertThat(workspace.run("nightly", "--date", "2026-11-20").exitCode()).isZero();
    }

    private CommandRun backup() {
        return workspace.run("backup", backup.toString(), "--by", "can-bo-1");
    }

    private CommandRun restore(String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "restore";
        arguments[1] = backup.toString();
        arguments[2] = "--by";
        arguments[3] = "can-bo-2";
        System.arraycopy(more, 0, arguments, 4, more.length);
        return workspace.run(arguments);
    }

    @Test
    void backup_canBeCheckedWithoutKhop_andHoldsWhatCannotBeMadeAnew() throws Exception {
        CommandRun run = backup();
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(backup)
                .isDirectoryRecursivelyContaining("glob:**/jobs/school.yaml")
                .isDirectoryRecursivelyContaining("glob:**/var/khop.mv.db")
                .isDirectoryRecursivelyContaining("glob:**/var/archive/school/*/school-1.csv")
                .isDirectoryRecursivelyContaining("glob:**/var/registry/gen-1/manifest")
                .isDirectoryRecursivelyContaining("glob:**/var/audit/checkpoint-2026-11-20.json");
        Process check = new ProcessBuilder("sha256sum", "-c", "--strict", "--quiet", "MANIFEST")
                .directory(backup.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(check.getInputStream().readAllBytes())).isEmpty();
        assertThat(check.waitFor()).isZero();
        assertThat(workspace.run("audit", "list", "--last", "1").out()).contains("can-bo-1", "backup.made");
        CommandRun again = backup();
        assertThat(again.exitCode()).as(again.toString()).isEqualTo(73);
        assertThat(again.err()).contains("empty folder");
    }

    @Test
    void restore_bringsBackTheDay_andSpendsEveryDayInDoubt() throws IOException {
        assertThat(backup().exitCode()).isZero();
        workspace.file("school-2.csv", "key,name,born,sex,id\nS9,Lê Quang Dũng,30/11/1990,Nam,001090000033\n");
        assertThat(workspace.run("nightly", "--date", "2026-11-21").out()).contains("1 used of 1,000");
        assertThat(restore().exitCode()).as("without --replace").isEqualTo(2);

        CommandRun run = restore("--replace");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out())
                .contains("2026-11-20", "var.before-restore-1", "from 2026-11-20 to 2026-11-22 counts as spent");
        assertThat(folder.resolve("var.before-restore-1/khop.mv.db")).exists();
        assertThat(folder.resolve("var/restoring")).doesNotExist();
        for (String day : new String[] {"2026-11-20", "2026-11-21", "2026-11-22"}) {
            CommandRun night = workspace.run("nightly", "--date", day);
            assertThat(night.exitCode()).as(night.toString()).isZero();
            assertThat(night.out()).contains("Results of " + day + ". Daily quota: 1,000 used of 1,000.");
            assertThat(Files.readString(folder.resolve("out/" + day + "/school/outcomes.csv")))
                    .doesNotContain("S9");
        }
        CommandRun next = workspace.run("nightly", "--date", "2026-11-23");
        assertThat(next.out()).as(next.toString()).contains("Daily quota: 1 used of 1,000.");
        assertThat(Files.readString(folder.resolve("out/2026-11-23/school/outcomes.csv")))
                .contains("S9");
        assertThat(workspace.run("audit", "verify").exitCode()).isZero();
        assertThat(workspace.run("audit", "list").out())
                .containsSubsequence("backup.made", "can-bo-2", "backup.restored", "quota.spent", "2026-11-22");
    }

    /** Marks of looks at persons must stay the same, and the key that makes them secret. */
    @Test
    void theKeyOfLooks_isInTheBackup_andStaysItsOwnersAlone() throws IOException {
        String[] look = {"person", "001185000022", "--by", "x", "--reason", "asked", "--json", "--quiet"};
        String mark = mark(workspace.run(look));
        assertThat(backup().exitCode()).isZero();
        Path fresh = Files.createDirectories(folder.resolveSibling("fresh"));
        CommandWorkspace other = new CommandWorkspace(fresh);
        assertThat(other.run("restore", backup.toString(), "--by", "x").exitCode())
                .isZero();
        assertThat(mark(other.run(look))).isEqualTo(mark);
        for (Path place : new Path[] {folder, backup, fresh}) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(place.resolve("var/audit/person.key"))))
                    .isEqualTo("rw-------");
        }
    }

    private static String mark(CommandRun run) {
        assertThat(run.exitCode()).as(run.toString()).isZero();
        String mark = JsonMapper.shared().readTree(run.out()).path("mark").asString("");
        assertThat(mark).matches("[0-9a-f]{64}");
        return mark;
    }

    @Test
    void restore_intoAnEmptyFolder_bringsTheSettingsToo() throws IOException {
        assertThat(backup().exitCode()).isZero();
        Path fresh = Files.createDirectories(folder.resolveSibling("fresh"));
        CommandWorkspace other = new CommandWorkspace(fresh);
        CommandRun run = other.run("restore", backup.toString(), "--by", "x");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(other.run("registry", "status").exitCode()).isZero();
        assertThat(other.run("explain", "school", "S2").out()).contains("001185000022");
    }

    @ParameterizedTest
    @CsvSource({
        "var/khop.mv.db, changed",
        "jobs/school.yaml, changed",
        "var/registry/gen-1/manifest, removed",
        "MANIFEST, removed",
        "MANIFEST, changed"
    })
    void damagedBackup_isRefused_beforeAnythingIsTouched(String file, String how) throws IOException {
        assertThat(backup().exitCode()).isZero();
        Path path = backup.resolve(file);
        if (how.equals("changed")) {
            byte[] bytes = Files.readAllBytes(path);
            bytes[bytes.length / 3] ^= 1;
            Files.write(path, bytes);
        } else {
            Files.delete(path);
        }
        CommandRun run = restore("--replace");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(65);
        assertThat(folder.resolve("var.before-restore-1")).doesNotExist();
        assertThat(workspace.run("status", "--check", "--max-age", "1000").exitCode())
                .isZero();
    }

    @Test
    void heldWorkspace_andAFolderInsideIt_areRefused() {
        assertThat(workspace
                        .run("backup", folder.resolve("var/b").toString(), "--by", "x")
                        .exitCode())
                .isEqualTo(73);
        assertThat(workspace.run("backup", backup.toString(), "--by", " ").exitCode())
                .isEqualTo(2);
        try (WorkspaceLock lock = WorkspaceLock.take(new Workspace(folder), CommandRun.CLOCK)) {
            assertThat(lock).isNotNull();
            assertThat(backup().exitCode()).isEqualTo(75);
        }
        assertThat(backup().exitCode()).as("nothing was written").isZero();
    }
}
