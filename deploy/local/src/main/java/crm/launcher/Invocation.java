package crm.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One call of the launcher: where the checkout is, the environment, and what stands behind the command's name. */
public record Invocation(Path root, Map<String, String> environment, List<String> arguments, Console console) {

    public boolean has(String option) {
        return arguments.contains(option);
    }

    /** Refuses what the command does not know, so that a misspelt option is not silently ignored. */
    public Invocation allowing(String... options) {
        for (String argument : arguments) {
            if (argument.startsWith("-") && !List.of(options).contains(argument)) {
                throw new Refusal(2, "Unknown option " + argument + "; ./crm help lists what there is.");
            }
        }
        return this;
    }

    public List<String> words() {
        return arguments.stream().filter(argument -> !argument.startsWith("-")).toList();
    }
}
