package crm.proofs.chaos.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.proofs.chaos.capture.CaptureFiles;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What can happen to the lines of a capture. */
enum Damage {
    DROP {
        @Override
        void to(List<ObjectNode> lines, Set<String> fields, Random random) {
            lines.remove(random.nextInt(lines.size()));
        }
    },
    DUPLICATE {
        @Override
        void to(List<ObjectNode> lines, Set<String> fields, Random random) {
            lines.add(
                    random.nextInt(lines.size() + 1),
                    lines.get(random.nextInt(lines.size())).deepCopy());
        }
    },
    /** Two lines exchange one of their values. */
    SWAP {
        @Override
        void to(List<ObjectNode> lines, Set<String> fields, Random random) {
            var field = oneOf(fields, random);
            var one = lines.get(random.nextInt(lines.size()));
            var other = lines.get(random.nextInt(lines.size()));
            JsonNode kept = one.get(field);
            one.set(field, other.get(field));
            other.set(field, kept);
        }
    },
    /** One value of one line becomes another one. */
    CHANGE {
        @Override
        void to(List<ObjectNode> lines, Set<String> fields, Random random) {
            var line = lines.get(random.nextInt(lines.size()));
            change(line, oneOf(fields, random), random);
        }
    };

    private static final int ATTEMPTS = 1_000;

    abstract void to(List<ObjectNode> lines, Set<String> fields, Random random);

    /**
     * The lines after a damage that makes a difference.
     *
     * @param fields that matter: of the others nothing is claimed
     */
    List<?> of(List<?> lines, Class<?> type, Set<String> fields, Random random) {
        var before = tree(lines);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var after =
                    new ArrayList<>(before.stream().map(ObjectNode::deepCopy).toList());
            to(after, fields, random);
            if (!sorted(after).equals(sorted(before))) {
                return after.stream().map(line -> read(line, type)).toList();
            }
        }
        throw new IllegalStateException(this + " makes no difference to " + lines);
    }

    private static List<ObjectNode> tree(List<?> lines) {
        return lines.stream()
                .map(line -> CaptureFiles.JSON.<ObjectNode>valueToTree(line))
                .toList();
    }

    private static List<String> sorted(List<ObjectNode> lines) {
        return lines.stream().map(JsonNode::toString).sorted().toList();
    }

    private static Object read(ObjectNode line, Class<?> type) {
        try {
            return CaptureFiles.JSON.treeToValue(line, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String oneOf(Set<String> fields, Random random) {
        var all = new ArrayList<>(fields);
        Collections.sort(all);
        return all.get(random.nextInt(all.size()));
    }

    private static void change(ObjectNode object, String field, Random random) {
        var value = object.get(field);
        if (value instanceof ObjectNode nested) {
            var names = new ArrayList<String>();
            nested.fieldNames().forEachRemaining(names::add);
            change(nested, names.get(random.nextInt(names.size())), random);
        } else if (value.isBoolean()) {
            object.put(field, !value.booleanValue());
        } else if (value.isIntegralNumber()) {
            object.put(field, value.longValue() - 1_000);
        } else if (value.isNumber()) {
            object.put(field, value.decimalValue().add(java.math.BigDecimal.valueOf(1, 2)));
        } else {
            object.put(field, changed(value.asText()));
        }
    }

    /** Times go back by a year, amounts grow by a cent, texts get longer. */
    private static String changed(String text) {
        if (text.matches("\\d{4}-.*Z")) {
            return Instant.parse(text).minus(365, ChronoUnit.DAYS).toString();
        }
        if (text.matches("\\d+(\\.\\d+)?")) {
            return new java.math.BigDecimal(text)
                    .add(java.math.BigDecimal.valueOf(1, 2))
                    .toPlainString();
        }
        return text + "x";
    }
}
