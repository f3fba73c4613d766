package crm.contracts.marketing;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.List;
import java.util.UUID;

/**
 * The members of a segment are determined by this definition from now on.
 *
 * @param kind STATIC: a list of customers, RULE: a filter over facts
 * @param facts which facts a rule asks for; its values stay in marketing-service
 * @param definitionVersion grows with every change of the definition
 */
@Contract(
        type = "crm.marketing.segment.defined.v1",
        topic = Topics.SEGMENT,
        summary = "The members of a segment are determined by this definition from now on.")
public record SegmentDefined(
        UUID segmentId, @Code String kind, @Code List<String> facts, long definitionVersion) {}
