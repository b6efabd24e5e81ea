package luoshi.notice.robot;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and where a group robot is spoken to.
 *
 * @param robot its address, which is a secret: who has it can speak to the group; null for none
 * @param site the address of Luoshi as the readers reach it, for the link; null for none
 * @param quiet when nobody is disturbed
 */
@ConfigurationProperties("luoshi.notice")
record RobotSettings(String robot, String site, @DefaultValue("21:00-08:00") String quiet) {

    RobotSettings {
        QuietHours.parse(quiet);
        if (!isWebAddress(robot)) {
            throw new IllegalArgumentException("luoshi.notice.robot 不是网址（为保密不显示其值）：应以 https:// 或 http:// 开头");
        }
        if (!isWebAddress(site)) {
            throw new IllegalArgumentException("luoshi.notice.site 不能是 " + site + "：应写使用者打开落实的网址，以 https:// 或 http:// 开头");
        }
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = isMissing(address) ? null : URI.create(address.strip());
            return uri == null || uri.getHost() != null && uri.getScheme().matches("https?");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isMissing(String address) {
        return address == null || address.isBlank();
    }

    /** Where the robot is. */
    Optional<URI> address() {
        return isMissing(robot) ? Optional.empty() : Optional.of(URI.create(robot.strip()));
    }

    /** The link that a message ends with, empty for none. */
    String link() {
        return isMissing(site) ? "" : site.strip().replaceAll("/+$", "") + "/inbox";
    }

    /** When nobody is disturbed. */
    QuietHours quietHours() {
        return QuietHours.parse(quiet);
    }

    /** Without the secret: settings are printed where something goes wrong. */
    @Override
    public String toString() {
        return "RobotSettings[" + (isMissing(robot) ? "no robot" : "a robot") + ", site=" + site + ", quiet=" + quiet + "]";
    }
}
