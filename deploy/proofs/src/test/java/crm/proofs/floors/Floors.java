package crm.proofs.floors;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code floors.yaml}. */
record Floors(List<Floor> floors) {

    static Floors read(Path file) throws IOException {
        return new Floors(new YAMLMapper().readValue(file.toFile(), new TypeReference<>() {}));
    }

    List<String> broken(List<Component> resolved) {
        return floors.stream()
                .flatMap(floor -> Stream.concat(floor.broken(resolved), floor.stale(resolved)))
                .toList();
    }
}
