package org.dossierwerk.application.testkit.calendar.linked;

/**
 * What an office does with a calendar system that one of its advisers has linked: appointments stand there exactly once, what is
 * there keeps others from planning over it, and what its owner does there is decided about by a person. A test of a system
 * implements this one, and so leaves out none of the others.
 */
public interface LinkedOfficeContract
        extends OutwardContract, InwardContract, DecidingContract, RearrangingContract, LostAnswersContract, BrokenLinkContract {}
