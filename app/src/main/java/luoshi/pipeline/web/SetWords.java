package luoshi.pipeline.web;

import luoshi.page.Lamp.Light;
import luoshi.page.Shell;
import luoshi.page.Words;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Factor;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.definition.Name;
import luoshi.pipeline.item.Names;

/** What sets of a register are called on pages. */
public final class SetWords {

    private final Definition definition;
    private final Shell shell;
    private final Names names;

    /** In the language of a page. */
    public SetWords(Definition definition, Shell shell) {
        this.definition = definition;
        this.shell = shell;
        this.names = new Names(shell.words());
    }

    /** A name of the definition in the language of the page. */
    public String of(Name name) {
        return names.of(name);
    }

    /** So many items; English does without the word that Chinese counts them by. */
    public String counted(int items) {
        return shell.words().language() == Words.Language.EN ? String.valueOf(items) : items + " " + definition.counter();
    }

    /** A set in words; empty for none that pages know. */
    public String of(String set) {
        int colon = set.indexOf(':');
        String kind = colon < 0 ? set : set.substring(0, colon);
        String which = colon < 0 ? "" : set.substring(colon + 1);
        return switch (kind) {
            case "all", "open", "ended", "stalled", "late" -> shell.t("pipeline.set." + kind);
            case "found" -> shell.t("pipeline.set.found", which);
            case "at" -> which.isEmpty() ? shell.t("pipeline.set.nowhere") : shell.t("pipeline.set.at", stage(which));
            case "reached" -> shell.t("pipeline.set.reached", stage(which));
            case "out" -> definition.exit(which).map(exit -> of(exit.name())).orElse("");
            case "lamp" -> light(which);
            case "red", "yellow" -> shell.t("pipeline.set.clock", clock(which), shell.words().of("pipeline.light", kind.equals("red") ? Light.RED : Light.YELLOW));
            case "part", "whole", "unsure" -> definition.measure(which).map(measure -> measure(kind, measure)).orElse("");
            case "lacks" -> factor(which);
            case "is" -> which.replaceFirst("^[^=]*=", "");
            case "batch" -> batch(which);
            default -> "";
        };
    }

    private String measure(String kind, Measure measure) {
        return shell.t("pipeline.set.measure", of(measure.name()), shell.t(kind.equals("part") && measure.whole() == null ? "pipeline.set.counted" : "pipeline.set." + kind));
    }

    private String stage(String key) {
        return definition.stage(key).map(stage -> of(stage.name())).orElse(key);
    }

    private String light(String which) {
        for (Light light : Light.values()) {
            if (light.name().equals(which)) {
                return shell.words().of("pipeline.light", light);
            }
        }
        return "";
    }

    private String factor(String which) {
        for (Factor.Kind kind : Factor.Kind.values()) {
            if (kind.name().equals(which)) {
                return shell.t("pipeline.set.lacks", shell.words().of("pipeline.factor", kind));
            }
        }
        return "";
    }

    private String clock(String key) {
        return definition.clocks().stream().filter(clock -> clock.key().equals(key)).findFirst().map(clock -> of(clock.name()))
                .or(() -> definition.lamps().stream().filter(lamp -> lamp.key().equals(key)).findFirst().map(lamp -> of(lamp.name()))).orElse(key);
    }

    private String batch(String which) {
        int colon = which.indexOf(':');
        String kind = colon < 0 ? which : which.substring(0, colon);
        return (colon < 0 ? "" : which.substring(colon + 1)) + definition.batch(kind).map(batch -> of(batch.name())).orElse(kind);
    }
}
