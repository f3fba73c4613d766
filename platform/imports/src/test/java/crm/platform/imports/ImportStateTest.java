package crm.platform.imports;

import static crm.platform.imports.ImportState.CANCELLED;
import static crm.platform.imports.ImportState.COMPLETED;
import static crm.platform.imports.ImportState.FAILED;
import static crm.platform.imports.ImportState.MAPPED;
import static crm.platform.imports.ImportState.PREVIEWED;
import static crm.platform.imports.ImportState.PREVIEWING;
import static crm.platform.imports.ImportState.RUNNING;
import static crm.platform.imports.ImportState.UPLOADED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import crm.platform.domain.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportStateTest {

    @Test
    void aFileIsMappedPreviewedAndRun() {
        assertThat(UPLOADED.map()).isEqualTo(MAPPED);
        assertThat(MAPPED.preview()).isEqualTo(PREVIEWING);
        assertThat(PREVIEWING.finish()).isEqualTo(PREVIEWED);
        assertThat(PREVIEWED.run()).isEqualTo(RUNNING);
        assertThat(RUNNING.finish()).isEqualTo(COMPLETED);
    }

    @Test
    void aDryRunMayBeSkippedOrRepeatedAndTheMappingChangedAfterIt() {
        assertThat(MAPPED.run()).isEqualTo(RUNNING);
        assertThat(PREVIEWED.preview()).isEqualTo(PREVIEWING);
        assertThat(PREVIEWED.map()).isEqualTo(MAPPED);
    }

    @Test
    void aFileWithoutAMappingIsNotRun() {
        assertThat(refusal(UPLOADED::run)).isEqualTo("import-job.not-mapped");
        assertThat(refusal(UPLOADED::preview)).isEqualTo("import-job.not-mapped");
    }

    @ParameterizedTest
    @EnumSource(names = {"PREVIEWING", "RUNNING"})
    void aJobInProgressCanOnlyBeCancelled(ImportState state) {
        assertThat(refusal(state::map)).isEqualTo("import-job.in-progress");
        assertThat(refusal(state::preview)).isEqualTo("import-job.in-progress");
        assertThat(refusal(state::run)).isEqualTo("import-job.in-progress");
        assertThat(state.cancel()).isEqualTo(CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "FAILED", "CANCELLED"})
    void whatIsOverStaysOver(ImportState state) {
        assertThat(refusal(state::map)).isEqualTo("import-job.finished");
        assertThat(refusal(state::preview)).isEqualTo("import-job.finished");
        assertThat(refusal(state::run)).isEqualTo("import-job.finished");
        assertThat(refusal(state::cancel)).isEqualTo("import-job.finished");
    }

    @Test
    void onlyThreeStatesAreFinal() {
        assertThat(ImportState.values()).filteredOn(ImportState::isFinal).containsExactly(COMPLETED, FAILED, CANCELLED);
    }

    private static String refusal(ThrowingCallable move) {
        return catchThrowableOfType(RuleViolation.class, move).code();
    }
}
