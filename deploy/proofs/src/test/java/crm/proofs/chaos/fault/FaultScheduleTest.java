package crm.proofs.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.chaos.network.Network;
import java.util.List;
import org.junit.jupiter.api.Test;
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
                .filter(fault -> fault.part() == Fault.Part.DATABASE)
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
    @ValueSource(longs = {1, 2, 3, 20_261_125})
    void theNetworkIsCutForOneServiceAndBrokenForAnother(long seed) {
        var ofNetwork = of(Fault.Part.NETWORK, FaultSchedule.of(seed, 9));

        assertThat(ofNetwork).extracting(Fault::kind).containsExactlyInAnyOrder(Fault.Kind.CUT, Fault.Kind.BROKEN);
        assertThat(ofNetwork)
                .flatExtracting(Fault::targets)
                .doesNotHaveDuplicates()
                .isSubsetOf(Network.SERVICES);
        assertThat(ofNetwork).allSatisfy(fault -> assertThat(fault.lasting()).isPositive());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_125})
    void theSenderIsStoppedOnBothSidesOfData(long seed) {
        assertThat(of(Fault.Part.LETTER, FaultSchedule.of(seed, 9)))
                .allSatisfy(fault -> assertThat(fault.targets()).containsExactly("marketing"))
                .extracting(Fault::kind)
                .containsExactlyInAnyOrder(Fault.Kind.STOPPED_BEFORE_DATA, Fault.Kind.STOPPED_BEFORE_END);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_125})
    void theDisksOfBothServersAreFullOnce(long seed) {
        assertThat(of(Fault.Part.DISK, FaultSchedule.of(seed, 9)))
                .allSatisfy(fault -> assertThat(fault.lasting()).isPositive())
                .flatExtracting(Fault::targets)
                .containsExactlyInAnyOrder(Fault.POSTGRES, Fault.KAFKA);
    }

    /** What a run cannot bring about leaves the others where they are. */
    @Test
    void whatIsAddedBetweenThemChangesNeitherKillsNorPausesNorLostDatabases() {
        var others = FaultSchedule.of(20_261_125, 9).stream()
                .filter(fault -> fault.part() == Fault.Part.PROCESS || fault.part() == Fault.Part.DATABASE)
                .map(fault -> fault.toString())
                .toList();

        assertThat(others)
                .containsExactlyElementsOf(List.of(
                        "kill -9 sales",
                        "read-only database 8 s marketing",
                        "kill -9 postgres",
                        "no connections 5 s support",
                        "kill -9 analytics",
                        "kill -9 customer",
                        "kill -9 kafka",
                        "kill -9 gateway",
                        "kill -9 consent",
                        "pause 7 s kafka",
                        "kill -9 support",
                        "kill -9 marketing",
                        "pause 9 s sales",
                        "wrong password 8 s customer"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theyAreSpreadOverTheRun(long seed) {
        var places = FaultSchedule.of(seed, 20).stream().map(Fault::after).toList();

        assertThat(places).isSorted().allSatisfy(place -> assertThat(place).isBetween(0.0, 1.0));
        assertThat(places.get(places.size() - 1)).isGreaterThan(0.9);
    }

    private static List<Fault> of(Fault.Part part, List<Fault> faults) {
        return faults.stream().filter(fault -> fault.part() == part).toList();
    }

    private static List<String> killed(List<Fault> faults) {
        return faults.stream()
                .filter(Fault::isKill)
                .flatMap(fault -> fault.targets().stream())
                .toList();
    }
}
