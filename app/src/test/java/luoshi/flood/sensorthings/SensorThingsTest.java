package luoshi.flood.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import luoshi.app.server.RunningLuoshi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** OGC SensorThings API 1.1 (18-088) as a vendor's program meets it. */
class SensorThingsTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static Client client;
    private static long thing;
    private static long stream;

    @BeforeAll
    static void connect() {
        client = new Client(luoshi, "yaoce");
        long[] made = client.station("st0", 113.2);
        thing = made[0];
        stream = made[1];
    }

    @Test
    void an_observation_is_read_corrected_moved_and_taken_back_under_one_number() {
        long number = client.make("/Datastreams(" + stream + ")/Observations", "{'phenomenonTime': '2021-07-20T16:00:00+08:00', 'result': 104.9}");
        String one = "/Observations(" + number + ")?$select=phenomenonTime,result";
        assertThat(client.get(one)).isEqualTo("{'phenomenonTime':'2021-07-20T08:00:00Z','result':104.9}");

        client.told("PATCH", "/Observations(" + number + ")", "{'result': 10.49}");
        assertThat(client.get(one)).isEqualTo("{'phenomenonTime':'2021-07-20T08:00:00Z','result':10.49}");

        client.told("PATCH", "/Observations(" + number + ")", "{'phenomenonTime': '2021-07-20T16:05:00+08:00'}");
        assertThat(client.get(one)).isEqualTo("{'phenomenonTime':'2021-07-20T08:05:00Z','result':10.49}");

        assertThat(client.told("DELETE", "/Observations(" + number + ")", "")).isEqualTo("200 ");
        assertThat(client.get(one)).startsWith("404");
    }

    @Test
    void entities_are_selected_expanded_filtered_and_paged() {
        long other = client.station("st1", 113.4)[0];

        assertThat(client.get("/Things(" + thing + ")?$select=name,properties&$expand=Datastreams($select=name,unitOfMeasurement)"))
                .isEqualTo("{'name':'st0','properties':{'stcd':'st0'},'Datastreams':[{'name':'Z st0','unitOfMeasurement':{'name':'metre','symbol':'m','definition':'ucum:m'}}]}");
        assertThat(client.get("/Things?$select=name&$filter=properties/stcd eq 'st1' and startswith(name,'st')")).isEqualTo("{'value':[{'name':'st1'}]}");
        assertThat(client.get("/Things?$select=id&$filter=st_within(Locations/location,geography'POLYGON((113.3 35,113.5 35,113.5 36,113.3 36,113.3 35))')"))
                .isEqualTo("{'value':[{'@iot.id':" + other + "}]}");
        assertThat(client.get("/Things?$select=name&$orderby=name desc&$top=1&$count=true"))
                .isEqualTo("{'@iot.count':2,'value':[{'name':'st1'}],'@iot.nextLink':'/Things?$select=name&$orderby=name+desc&$top=1&$count=true&$skip=1&$skiptoken=" + other + ",st1'}");
        assertThat(client.get("/Things(" + thing + ")/name/$value")).isEqualTo("st0");
        assertThat(client.get("/Things(" + thing + ")/Datastreams(" + stream + ")/Sensor/name")).isEqualTo("{'name':'S'}");
    }

    /** As the official suite ets-sta10 1.5 has it (readEntitiesWithFilterQO): it reads the resultTime of whatever is not equal to a time. */
    @Test
    void a_time_that_nobody_knows_is_not_another_time() {
        client.make("/Datastreams(" + stream + ")/Observations", "{'phenomenonTime': '2020-07-22T08:00:00Z', 'result': 7}");
        client.make("/Datastreams(" + stream + ")/Observations", "{'phenomenonTime': '2020-07-22T08:05:00Z', 'resultTime': '2020-07-22T08:06:00Z', 'result': 8}");
        String asked = "/Datastreams(" + stream + ")/Observations?$select=result&$filter=phenomenonTime lt 2021-01-01T00:00:00Z and resultTime ne ";

        assertThat(client.get(asked + "2015-03-02T00:00:00Z")).isEqualTo("{'value':[{'result':8}]}");
        assertThat(client.get(asked + "null")).isEqualTo("{'value':[{'result':8}]}");
    }

    @Test
    void rows_of_arrays_are_answered_one_by_one() {
        assertThat(client.told("POST", "/CreateObservations", """
                [{'Datastream': {'@iot.id': %d}, 'components': ['phenomenonTime', 'result'], 'dataArray@iot.count': 2, 'dataArray': [['2021-07-21T00:00:00Z', 5.2], ['no time', 5.3]]},
                 {'Datastream': {'@iot.id': 99999999}, 'components': ['phenomenonTime', 'result'], 'dataArray': [['2021-07-21T00:00:00Z', 1]]}]""".formatted(stream)))
                .matches("201 \\['/Observations\\(\\d+\\)','error Failed to parse the time 'no time'.*','error There is no Datastream with @iot.id 99999999.*'\\]");
        assertThat(client.get("/Datastreams(" + stream + ")/Observations?$filter=phenomenonTime ge 2021-07-21T00:00:00Z and result gt 5&$resultFormat=dataArray&$select=phenomenonTime,result"))
                .isEqualTo("{'value':[{'Datastream@iot.navigationLink':'/Datastreams(" + stream + ")','components':['phenomenonTime','result'],'dataArray@iot.count':1,'dataArray':[['2021-07-21T00:00:00Z',5.2]]}]}");
    }
}
