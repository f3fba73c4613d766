package crm.support.survey.domain;

import crm.platform.domain.InvalidInput;

/** CSAT: how satisfied, 1 to 5 (K12). NPS: how likely to recommend us, 0 to 10 (K9). */
public enum SurveyKind {
    CSAT(1, 5),
    NPS(0, 10);

    private final int lowest;
    private final int highest;

    SurveyKind(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    public int lowest() {
        return lowest;
    }

    public int highest() {
        return highest;
    }

    public boolean hasScore(long score) {
        return score >= lowest && score <= highest;
    }

    public void require(long score) {
        if (!hasScore(score)) {
            throw InvalidInput.of(
                    "score", "survey.score-range", "The score lies between " + lowest + " and " + highest + ".");
        }
    }
}
