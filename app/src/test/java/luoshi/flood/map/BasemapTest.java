package luoshi.flood.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import luoshi.page.ContentPolicy;
import org.junit.jupiter.api.Test;

/** 地图管理条例: a map that is shown has the number of its review; without one the drawing is schematic. */
class BasemapTest {

    @Test
    void only_the_host_of_the_operators_map_is_let_in() {
        Basemap basemap = new Basemap("https://t0.tianditu.example.cn:8443/DataServer?T=vec_w&x={x}&y={y}&l={z}&tk=abc", "审图号 GS(2024)0650号");

        assertThat(basemap.origin()).isEqualTo("https://t0.tianditu.example.cn:8443");
        assertThat(ContentPolicy.withImagesOf(basemap.origin())).contains("img-src 'self' data: https://t0.tianditu.example.cn:8443;").contains("default-src 'self';");
    }

    @Test
    void nothing_said_is_a_schematic_map_and_the_policy_of_all_pages() {
        assertThat(new Basemap(null, null).isMap()).isFalse();
        assertThat(ContentPolicy.OWN).contains("img-src 'self' data:;");
    }

    @Test
    void a_map_without_its_number_or_with_an_address_that_says_more_than_a_place_is_refused() {
        assertThatThrownBy(() -> new Basemap("https://a.example.cn/{z}/{x}/{y}.png", "")).hasMessageContaining("审图号");
        for (String template : List.of("https://a.example.cn/{z}/{x}.png", "ftp://a.example.cn/{z}/{x}/{y}", "https://a.example.cn; script-src */{z}/{x}/{y}", "https://*/{z}/{x}/{y}", "//a/{z}/{x}/{y}")) {
            assertThatThrownBy(() -> new Basemap(template, "审图号")).as(template).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
