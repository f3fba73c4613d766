package crm.proofs.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultScheduleTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_125})
    void theSameSeedBringsTheSameFaults(long seed) {
        assertThat(FaultSchedule.of(seed, 20)).isEqualTo(FaultSchedule.of(seed, 20));
        assertThat(FaultSchedule.of(seed, 20)).isNotEqualTo(FaultSchedule.of(seed + 1, 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 20, 40})
    void asManyAreKilledAsAskedFor(int kills) {
        assertThat(killed(FaultSchedule.of(5, kills))).hasSize(kills);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_125})
    void everyPartIsKilledBeforeAnyIsKilledTwice(long seed) {
        assertThat(killed(FaultSchedule.of(seed, 9)))
                .containsExactlyInAnyOrder(
                        "kafka",
                        "postgres",
                        "customer",
                        "sales",
                        "marketing",
                        "support",
                        "consent",
                        "analytics",
                        "gateway");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_125})
    void kafkaIsAlwaysAlone(long seed) {
        assertThat(FaultSchedule.of(seed, 40))
                .filteredOn(Fault::isOfKafka)
                .allSatisfy(fault -> assertThat(fault.targets()).hasSize(1));
        assertThat(FaultSchedule.of(seed, 40))
                .anySatisfy(fault -> assertThat(fault.targets()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_125})
    void eachWayToLoseADatabaseHappensOnceToAnotherService(long seed) {
        var ofDatabases = FaultSchedule.of(seed, 9).stream()
                .filter(fault -> fault.kind().isOfDatabase())
                .toList();

        assertThat(ofDatabases)
                .extracting(Fault::kind)
                .containsExactlyInAnyOrder(Fault.Kind.READ_ONLY, Fault.Kind.WRONG_PASSWORD, Fault.Kind.NO_CONNECTIONS);
        assertThat(ofDatabases)
                .flatExtracting(Fault::targets)
                .doesNotHaveDuplicates()
                .doesNotContain("gateway", Fault.KAFKA, Fault.POSTGRES);
        assertThat(ofDatabases).allSatisfy(fault -> assertThat(fault.lasting()).isPositive());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theyAreSpreadOverTheRun(long seed) {
        var places = FaultSchedule.of(seed, 20).stream().map(Fault::after).toList();

        assertThat(places).isSorted().allSatisfy(place -> assertThat(place).isBetween(0.0, 1.0));
        assertThat(places.get(places.size() - 1)).isGreaterThan(0.9);
    }

    private static List<String> killed(List<Fault> faults) {
        return faults.stream()
                .filter(Fault::isKill)
                .flatMap(fault -> fault.targets().stream())
                .toList();
    }
}
