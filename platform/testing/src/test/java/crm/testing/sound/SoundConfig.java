package crm.testing.sound;

/** Of the service and of no feature: the rule is told of it by name. */
public class SoundConfig {}
