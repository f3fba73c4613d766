package crm.proofs.floors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An artifact as a module resolved it. */
record Component(String module, String name, String version) {

    /** A line of Maven's list: {@code group:artifact:type[:classifier]:version:scope}. */
    private static final Pattern LISTED = Pattern.compile(
            "(?m)^ *([\\w.-]+:[\\w.-]+):[\\w-]+(?::[\\w.-]+)?:([\\w.-]+):(?:compile|runtime|provided|test|system)\\b");

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern KEYCLOAK = Pattern.compile("(keycloak-quarkus-dist)-([\\w.-]+)\\.zip");

    /** Of all modules; one without a list has not been built, and nothing can be said. */
    static List<Component> resolvedIn(Path root) throws IOException {
        var modules = MODULE.matcher(Files.readString(root.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .toList();
        var resolved = Stream.<Component>builder();
        for (var module : modules) {
            listed(module, Files.readString(root.resolve(module).resolve("target/resolved.txt")))
                    .forEach(resolved);
        }
        servers(root.resolve("deploy/local/target/keycloak")).forEach(resolved);
        return resolved.build().toList();
    }

    static Stream<Component> listed(String module, String list) {
        return LISTED.matcher(list).results().map(line -> new Component(module, line.group(1), line.group(2)));
    }

    /** Not a dependency, so known by its file only. */
    private static List<Component> servers(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> KEYCLOAK.matcher(file.getFileName().toString()))
                    .filter(file -> file.matches())
                    .map(file -> new Component("deploy/local", "org.keycloak:" + file.group(1), file.group(2)))
                    .toList();
        }
    }

    boolean is(String pattern) {
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }

    @Override
    public String toString() {
        return name + ":" + version + " of " + module;
    }
}
