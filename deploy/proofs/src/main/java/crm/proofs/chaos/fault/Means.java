package crm.proofs.chaos.fault;

import crm.proofs.chaos.fault.Fault.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a run is able to bring about; and of the rest, why not. */
public final class Means {

    private final Map<Part, Cell> cells = new EnumMap<>(Part.class);
    private final Map<Part, String> missing = new EnumMap<>(Part.class);

    /** @param why what has not happened must not look as if it had been withstood */
    public record LeftOut(Fault fault, String why) {

        @Override
        public String toString() {
            return fault + ": " + why;
        }
    }

    public Means with(Part part, Cell cell) {
        cells.put(part, cell);
        return this;
    }

    public Means without(Part part, String why) {
        missing.put(part, why);
        return this;
    }

    public List<Fault> possible(List<Fault> faults) {
        return faults.stream().filter(this::isPossible).toList();
    }

    public List<LeftOut> leftOut(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> !isPossible(fault))
                .map(fault -> new LeftOut(fault, missing.getOrDefault(fault.part(), "this run has no means for it")))
                .toList();
    }

    Cell of(Fault fault) {
        return cells.get(fault.part());
    }

    private boolean isPossible(Fault fault) {
        return cells.containsKey(fault.part());
    }
}
