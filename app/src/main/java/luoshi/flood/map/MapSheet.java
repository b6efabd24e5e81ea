package luoshi.flood.map;

import luoshi.page.Shell;

/**
 * What a map is drawn on, as the page tells its script.
 *
 * @param template address of the tiles; empty for a schematic map
 * @param attribution what stands on it: 审图号, or that it is schematic
 * @param letters one sign for each colour, from the mildest
 */
public record MapSheet(String template, String attribution, String letters) {

    static MapSheet of(Basemap basemap, Shell shell) {
        return new MapSheet(basemap.template(), basemap.isMap() ? basemap.attribution() : shell.t("flood-map.schematic"), shell.t("flood-map.letters"));
    }
}
