package org.dossierwerk.adapters.web.agenda;

/** What one of the five views shows under the toolbar. */
public sealed interface AgendaBody permits TimeGrid, TeamTable, MonthTable, DayList {}
