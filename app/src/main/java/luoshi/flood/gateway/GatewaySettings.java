package luoshi.flood.gateway;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where stations are heard.
 *
 * @param gateway the port, for TCP and UDP; 0 takes any; empty for not listening
 * @param perAddress so many connections one address may hold: behind one address of a carrier there are many stations
 */
@ConfigurationProperties("luoshi.flood")
record GatewaySettings(String gateway, Integer perAddress) {

    private static final int USUAL_PER_ADDRESS = 1_000;

    GatewaySettings {
        if (gateway != null && !gateway.isBlank() && !gateway.strip().matches("\\d{1,5}") || number(gateway) > 65_535) {
            throw new IllegalArgumentException("luoshi.flood.gateway 是端口号，0 到 65535，不写则不接收遥测站：" + gateway);
        }
        if (perAddress != null && perAddress < 1) {
            throw new IllegalArgumentException("luoshi.flood.per-address 至少为 1：" + perAddress);
        }
    }

    private static int number(String port) {
        return port == null || port.isBlank() ? -1 : Integer.parseInt(port.strip());
    }

    /** The port; -1 for not listening. */
    int port() {
        return number(gateway);
    }

    int most() {
        return perAddress == null ? USUAL_PER_ADDRESS : perAddress;
    }
}
