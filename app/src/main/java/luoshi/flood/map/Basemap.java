package luoshi.flood.map;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * 底图: the map below the stations. Maps of China that are shown in public need the number of their review (审图号, 地图管理条例), so Luoshi brings none with it: the operator names one and its
 * number, or a schematic map is drawn.
 *
 * @param template address of the tiles (XYZ, Web Mercator) with {z}, {x} and {y}; empty for the schematic map
 * @param attribution 审图号 and whose map it is, as it stands on the map
 */
@ConfigurationProperties("luoshi.flood")
record Basemap(@Name("basemap") String template, @Name("basemap-attribution") String attribution) {

    Basemap {
        template = template == null ? "" : template.strip();
        attribution = attribution == null ? "" : attribution.strip();
        boolean whole = template.contains("{z}") && template.contains("{x}") && template.contains("{y}");
        if (!template.isEmpty() && !(whole && template.matches("https?://[A-Za-z0-9.:\\[\\]-]+/[^\\s'\";,<>]*"))) {
            throw new IllegalArgumentException("luoshi.flood.basemap 是瓦片地址，以 http:// 或 https:// 开头，含 {z}、{x}、{y}：" + template);
        }
        if (!template.isEmpty() && attribution.isEmpty()) {
            throw new IllegalArgumentException("写了 luoshi.flood.basemap，就要在 luoshi.flood.basemap-attribution 写明底图的审图号");
        }
    }

    /** Whether there is a map to be laid below; else the drawing is schematic. */
    boolean isMap() {
        return !template.isEmpty();
    }

    /** Scheme and host of its tiles, for which alone the browser is let out. */
    String origin() {
        URI address = URI.create(template.replaceAll("[{}]", ""));
        return address.getScheme() + "://" + address.getAuthority();
    }
}
