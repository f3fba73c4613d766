/**
 * Hints for open pages: what of the watched has changed, and may be seen (ADR 0032). One thread reads the topics into a {@link
 * crm.gateway.stream.Ring} per kind; a {@link crm.gateway.stream.Question} per caller and kind asks the owner what of it is visible; a
 * {@link crm.gateway.stream.Listener} is told. All but the reading happens in one Vert.x context, so nothing of it is locked.
 */
@NullMarked
package crm.gateway.stream;

import org.jspecify.annotations.NullMarked;
