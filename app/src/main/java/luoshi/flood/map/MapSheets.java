package luoshi.flood.map;

import jakarta.servlet.http.HttpServletResponse;
import luoshi.page.ContentPolicy;
import luoshi.page.Shell;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What maps are drawn on, for whoever shows one. */
@Component
@EnableConfigurationProperties(Basemap.class)
public class MapSheets {

    private final Basemap basemap;

    MapSheets(Basemap basemap) {
        this.basemap = basemap;
    }

    /** The sheet of a page, whose answer lets the browser out to the operator's map and nowhere else. */
    public MapSheet show(Shell shell, HttpServletResponse response) {
        if (basemap.isMap()) {
            response.setHeader(ContentPolicy.HEADER, ContentPolicy.withImagesOf(basemap.origin()));
        }
        return MapSheet.of(basemap, shell);
    }
}
