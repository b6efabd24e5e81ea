package luoshi.flood.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import luoshi.app.server.RunningLuoshi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is sent, the answer says what is wrong with it. ASVS 4.0.3 5.1.3, 13.1.5. */
class HostileRequestsTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static Client client;
    private static long stream;

    @BeforeAll
    static void connect() {
        client = new Client(luoshi, "yaoce");
        stream = client.station("st0", 113.2)[1];
    }

    @Test
    void questions_that_make_no_sense_are_refused() {
        assertThat(List.of("/Things?$top=-1", "/Things?$top=x", "/Things?$skip=99999999999", "/Things?$filter=foo eq 1", "/Things?$filter=name eq", "/Things?$filter=" + "(".repeat(3_000),
                "/Things?$filter=" + "not ".repeat(1_000) + "true", "/Things?$filter=name eq 'x", "/Things?$filter=nothing(name)", "/Things?$filter=length() eq 1", "/Things?$expand=Nope",
                "/Things?$expand=" + "Datastreams($expand=Thing($expand=".repeat(20) + "Locations" + "))".repeat(20), "/Things?$expand=Datastreams(", "/Things?$select=foo", "/Things?$orderby=foo",
                "/Things?$nope=1", "/Things?$count=maybe", "/Things?$top=1&$top=2", "/Things?$resultFormat=dataArray", "/Things?$skiptoken=x", "/Observations?$skiptoken=x",
                "/Things?$filter=st_within(Locations/location,geography'POLYGON((x))')", "/Observations?$filter=phenomenonTime gt 2021-99-99T00:00:00Z", "/Things?$filter=%zz"))
                .allSatisfy(question -> {
                    HttpResponse<String> answer = client.send("GET", question.replace("%zz", "%25zz"), null);
                    assertThat(answer.statusCode()).as(question + " " + answer.body()).isEqualTo(400);
                });
        assertThat(List.of("/Nope", "/Things(9999999)", "/Things(x)", "/Things(1)/Nope", "/Datastreams(" + stream + ")/name/$nope", "/Things(99999999999999999999)", "/$value"))
                .allSatisfy(path -> assertThat(client.send("GET", path, null).statusCode()).as(path).isEqualTo(404));
    }

    @Test
    void bodies_that_cannot_be_taken_are_refused() {
        String observation = "/Datastreams(" + stream + ")/Observations";
        for (String body : List.of("", "{", "[]", "1", "null", "{\"result\":1", "{\"a\":".repeat(500), "{\"result\":1e999}", "{\"result\":\"\\u0000\"}", "{\"result\":\"\\ud800\"}", "{\"reslt\":1}",
                "{\"result\":1,\"phenomenonTime\":5}", "{\"result\":1,\"phenomenonTime\":\"9999-01-01T00:00:00Z\"}", "{\"result\":1,\"parameters\":3}", "{\"result\":1,\"FeatureOfInterest\":3}",
                "{\"result\":1,\"FeatureOfInterest\":{\"@iot.id\":1.5}}", "{\"result\":\"" + "x".repeat(1_000_000) + "\"}", "{\"result\":1,\"parameters\":{\"luoshi:from\":\"x\"}}")) {
            HttpResponse<String> answer = client.send("POST", observation, body);
            assertThat(answer.statusCode()).as(body.substring(0, Math.min(60, body.length())) + " " + answer.body()).isBetween(400, 499);
        }
        for (String body : List.of("", "{}", "[1]", "[[", "[{\"dataArray\":1}]", "[{\"dataArray\":[1]}]", "[{\"Nope\":1}]", "[{\"Datastream\":3,\"components\":[\"result\"],\"dataArray\":[[1]]")) {
            HttpResponse<String> answer = client.send("POST", "/CreateObservations", body);
            assertThat(answer.statusCode()).as(body + " " + answer.body()).isEqualTo(400);
        }
        for (String body : List.of("{}", "{\"requests\":1}", "[]")) {
            assertThat(client.send("POST", "/$batch", body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(client.told("POST", "/$batch", "{'requests': [1, {'id': '1', 'method': 'get', 'url': '$9'}, {'id': '2', 'method': 'brew', 'url': 'Things'}]}"))
                .contains("'status':400", "'status':405").startsWith("200");
        assertThat(client.send("POST", "/Things(1)", "{}").statusCode()).isBetween(404, 405);
        assertThat(client.send("DELETE", "/Things", null).statusCode()).isEqualTo(405);
        assertThat(client.send("PATCH", "/Datastreams(" + stream + ")", "{\"Sensor\":{\"name\":\"x\"}}").statusCode()).isEqualTo(400);
    }

    @Test
    void two_texts_of_one_moment_are_two_observations_and_the_same_one_again_is_none() {
        String observations = "/Datastreams(" + stream + ")/Observations";
        long first = client.make(observations, "{'phenomenonTime': '2021-07-22T00:00:00Z', 'result': '浑'}");
        long second = client.make(observations, "{'phenomenonTime': '2021-07-22T00:00:00Z', 'result': '清'}");

        assertThat(client.make(observations, "{'phenomenonTime': '2021-07-22T00:00:00Z', 'result': '浑'}")).isEqualTo(first);
        assertThat(second).isNotEqualTo(first);
        assertThat(client.get(observations + "?$select=result&$filter=phenomenonTime eq 2021-07-22T00:00:00Z")).isEqualTo("{'value':[{'result':'浑'},{'result':'清'}]}");
    }
}
