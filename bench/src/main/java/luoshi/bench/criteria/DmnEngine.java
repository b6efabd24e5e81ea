package luoshi.bench.criteria;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A DMN document in KIE, an engine that shares no code with ours. */
final class DmnEngine {

    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnEngine(String dmn) {
        runtime = DMNRuntimeBuilder.fromDefaults().buildConfiguration().fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(dmn), "UTF-8")))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().getFirst();
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    /** What all decisions came to, by their names: whole numbers, truths, or null. */
    Map<String, Object> decided(Map<String, Object> inputs) {
        DMNContext context = runtime.newContext();
        inputs.forEach(context::set);
        DMNResult result = runtime.evaluateAll(model, context);
        Map<String, Object> decided = new HashMap<>();
        result.getDecisionResults().forEach(one -> decided.put(one.getDecisionName(), one.getResult() instanceof BigDecimal number ? Integer.valueOf(number.intValueExact()) : one.getResult()));
        return decided;
    }
}
