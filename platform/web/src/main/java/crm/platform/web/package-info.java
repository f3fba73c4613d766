@NullMarked
package crm.platform.web;

import org.jspecify.annotations.NullMarked;
