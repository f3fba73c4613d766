@NullMarked
package crm.testing.sound.domain;

import org.jspecify.annotations.NullMarked;
