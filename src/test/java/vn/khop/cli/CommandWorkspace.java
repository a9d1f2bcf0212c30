package vn.khop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small workspace in a temporary folder: a registry of three people and one job, all sound. */
record CommandWorkspace(Path root) {

    static CommandWorkspace in(Path folder) throws IOException {
        CommandWorkspace workspace = new CommandWorkspace(folder);
        Files.createDirectories(folder.resolve("jobs"));
        workspace.settings("registry", """
                registry:
                  files: registry.csv
                  columns: {citizen_id: id, full_name: name, date_of_birth: born, gender: sex}
                  as_of: "2026-06-30"
                  scope: ba người
                """);
        workspace.settings("quota", """
                daily: 1000
                zone: Asia/Ho_Chi_Minh
                jobs:
                  school: {guarantee: 10, weight: backlog, limit: 500}
                """);
        workspace.settings("school", """
                job: school
                title: Học sinh
                files: school-*.csv
                columns: {source_key: key, full_name: name, date_of_birth: born, gender: sex, citizen_id: id}
                limits: {rejected: 50%}
                """);
        workspace.file("registry.csv", """
                id,name,born,sex
                001085000011,Nguyễn Văn Bình,1985-03-02,Nam
                001185000022,Trần Thị Hoa,1985-07-09,Nữ
                001090000033,Lê Quang Dũng,1990-11-30,Nam
                """);
        workspace.file("school-1.csv", """
                key,name,born,sex,id
                S1,Nguyễn Văn Bình,02/03/1985,Nam,001085000011
                S2,Tran Thi Hoa,09/07/1985,Nữ,001185000022
                S3,Phạm Ngọc Ánh,01/01/2001,Nữ,
                S4,chỉ có hai ô
                """);
        return workspace;
    }

    void settings(String name, String yaml) throws IOException {
        file("jobs/" + name + ".yaml", yaml);
    }

    void file(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
    }

    /** Runs a command on this workspace, in English. */
    CommandRun run(String... args) {
        String[] all = new String[args.length + 4];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--workspace";
        all[args.length + 1] = root.toString();
        all[args.length + 2] = "--lang";
        all[args.length + 3] = "en";
        return CommandRun.of(all);
    }
}
