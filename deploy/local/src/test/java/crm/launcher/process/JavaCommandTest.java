package crm.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaCommandTest {

    @Test
    void anOptionIsGivenOnlyToAJvmThatKnowsIt() {
        var command = JavaCommand.withHeap(64)
                .optionIfKnown("MaxMetaspaceSize", "64m")
                .optionIfKnown("NoSuchOption", "1")
                .builder()
                .command();

        assertThat(command).contains("-XX:MaxMetaspaceSize=64m").noneMatch(option -> option.contains("NoSuchOption"));
    }
}
