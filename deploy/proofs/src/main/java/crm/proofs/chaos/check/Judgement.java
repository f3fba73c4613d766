package crm.proofs.chaos.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Collects what one check has to say. */
final class Judgement {

    private static final int EXAMPLES = 20;

    private final String name;
    private final List<String> examples = new ArrayList<>();
    private long examined;
    private long violations;

    Judgement(String name) {
        this.name = name;
    }

    void expect(boolean holds, Supplier<String> otherwise) {
        examined++;
        if (!holds) {
            violated(otherwise.get());
        }
    }

    void violated(String sentence) {
        violations++;
        if (examples.size() < EXAMPLES) {
            examples.add(sentence);
        }
    }

    /** The same things on both sides, each as often. */
    <T> void same(String left, Collection<T> ofLeft, String right, Collection<T> ofRight) {
        var more = new HashMap<T, Integer>();
        ofLeft.forEach(each -> more.merge(each, 1, Integer::sum));
        ofRight.forEach(each -> more.merge(each, -1, Integer::sum));
        examined += ofLeft.size();
        for (Map.Entry<T, Integer> entry : more.entrySet()) {
            var times = Math.abs(entry.getValue());
            if (times > 0) {
                var sides = entry.getValue() > 0 ? List.of(left, right) : List.of(right, left);
                violated(entry.getKey() + ": " + times + " more in " + sides.get(0) + " than in " + sides.get(1));
            }
        }
    }

    /** Each at most once. */
    <T> void distinct(String what, Collection<T> all) {
        var times = new HashMap<T, Integer>();
        all.forEach(each -> times.merge(each, 1, Integer::sum));
        examined += all.size();
        times.forEach((each, count) -> {
            if (count > 1) {
                violated(what + " " + each + " is there " + count + " times");
            }
        });
    }

    CheckResult result() {
        return new CheckResult(name, examined, violations, List.copyOf(examples));
    }
}
