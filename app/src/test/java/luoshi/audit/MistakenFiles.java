package luoshi.audit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import luoshi.app.backup.Backup;
import luoshi.app.server.RunningLuoshi;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.Actor;
import luoshi.journal.Purges;
import luoshi.kernel.CityClock;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import luoshi.proof.JournalKey;
import luoshi.proof.Report;
import luoshi.proof.Verification;

/** The example city with files handed in by mistake, and the verifier that looks at its exports. */
record MistakenFiles(RunningLuoshi luoshi) {

    static String act(String statements) {
        return "begin; select set_config('luoshi.actor', 'system:test', true), set_config('luoshi.at', "
                + "(select to_char(max(at) at time zone 'UTC' + interval '1 second', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from journal_entry), true); " + statements + "; commit";
    }

    Report verify(Path folder) throws Exception {
        return verify(folder, luoshi.folder().resolve("heads.txt"));
    }

    Report verify(Path folder, Path heads) throws Exception {
        luoshi.part(Purges.class).pin();
        Path export = folder.resolve("export.zip");
        try (Connection database = luoshi.database().connect()) {
            new Backup(database).write(export, CityClock.system().instant());
        }
        JournalKey key = JournalKey.parse(Files.readString(luoshi.folder().resolve("keys/journal.pub")));
        return new Verification(List.of(key)).check(export, List.of(heads));
    }

    EvidenceFile handIn(String text) {
        UUID unit = who("secadmin").posts().getFirst().unit();
        return luoshi.part(EvidenceFiles.class).keep(Actor.system("test"), unit, "a.txt", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    long positionOf(EvidenceFile file) throws Exception {
        luoshi.part(Purges.class).pin();
        return count("select position from journal_entry where body like '%row " + file.id() + "%'");
    }

    static TreeSet<Long> positions(long... all) {
        TreeSet<Long> positions = new TreeSet<>();
        for (long position : all) {
            positions.add(position);
        }
        return positions;
    }

    long count(String sql) throws Exception {
        try (Connection database = luoshi.database().connect(); var row = database.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    SignedIn who(String signInName) {
        Person person = luoshi.part(People.class).listCalled(signInName).getFirst();
        return luoshi.part(SignIns.class).signedIn(person.id()).orElseThrow();
    }
}
