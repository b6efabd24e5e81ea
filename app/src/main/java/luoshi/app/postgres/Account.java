package luoshi.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs: it refuses to be root. The words are put before each of its commands.
 *
 * <p>An ordinary user runs it directly. Root runs it as the owner of the files, where that is somebody else; else in a user namespace,
 * where root's number has no meaning, so that the files stay root's; else, where namespaces are forbidden as in many containers, as
 * nobody, to whom the files are then given.
 */
record Account(List<String> words) {

    private static final int ROOT = 0;

    /** The account nobody. Any other number would need a line in /etc/passwd, since initdb looks its user up. */
    private static final int NOBODY = 65534;

    static Account of(DataDirectory directory, Programs programs)
            throws IOException, InterruptedException, DatabaseUnavailableException {
        if (owner(Path.of("/proc/self/status")) != ROOT) {
            return reaching(directory, programs, List.of()).orElseThrow(() -> unreachable(directory, "当前用户"));
        }
        int owner = owner(directory.root());
        if (owner != ROOT) {
            give(directory.root(), owner); // what root wrote there, the owner must be able to use next time
        } else {
            owner = owner(directory.postgres());
        }
        if (owner != ROOT) {
            String who = " 用户 " + owner + " ";
            return reaching(openTo(owner, directory), programs, as(owner)).orElseThrow(() -> unreachable(directory, who));
        }
        Optional<Account> namespace = reaching(directory, programs, List.of("unshare", "--user"));
        return namespace.isPresent() ? namespace.get() : nobody(directory, programs);
    }

    private static Account nobody(DataDirectory directory, Programs programs)
            throws IOException, InterruptedException, DatabaseUnavailableException {
        give(directory.postgres(), NOBODY);
        Optional<Account> nobody = reaching(openTo(NOBODY, directory), programs, as(NOBODY));
        if (nobody.isEmpty()) {
            give(directory.postgres(), ROOT);
            throw unreachable(directory, " nobody ");
        }
        return nobody.get();
    }

    /** The command as this account. */
    List<String> running(List<String> command) {
        return Stream.concat(words.stream(), command.stream()).toList();
    }

    private static List<String> as(int user) {
        return List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
    }

    /** Asks the account itself, since whoever asks as root is told yes. */
    private static Optional<Account> reaching(DataDirectory directory, Programs programs, List<String> words) throws InterruptedException {
        Account account = new Account(words);
        List<String> test = List.of(
                "sh", "-c", "test -x \"$1\" && test -w \"$2\"", "sh", programs.postgres().toString(), directory.postgres().toString());
        return Tool.succeeds(account.running(test)) ? Optional.of(account) : Optional.empty();
    }

    /** Lets others pass through our root, which then shows them names only; all that is in it stays closed. */
    private static DataDirectory openTo(int user, DataDirectory directory) throws IOException {
        if (owner(directory.root()) != user) {
            Files.setPosixFilePermissions(directory.root(), PosixFilePermissions.fromString("rwx--x--x"));
        }
        return directory;
    }

    private static void give(Path folder, int user) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                if (owner(path) != user) {
                    Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", user, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private static int owner(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static DatabaseUnavailableException unreachable(DataDirectory directory, String who) {
        return new DatabaseUnavailableException(
                directory.root(),
                "PostgreSQL 要以" + who + "的身份运行，但这个身份进不了该目录或运行不了其中的程序（上级目录没有通行权限，或磁盘以 noexec 挂载）。"
                        + "请用普通用户运行落实，或换一个目录，例如 /var/lib/luoshi 。");
    }
}
