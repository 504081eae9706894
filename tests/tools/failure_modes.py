"""How kiosks failed in the field, as their users reported it, and the tests that try the same here.

Most of these tests go through the window, by real touches and keys; the others are the smallest that show the point.
`limit` says, in words for the README, what a row's tests do not show.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class Failure(NamedTuple):
    """What happened to other kiosks, in words; test functions by their file; and what they leave open."""

    words: str
    proofs: Mapping[str, tuple[str, ...]]
    limit: str = ""

    @property
    def tests(self) -> list[str]:
        """Each test as pytest wants it: file::name."""
        return [f"{file}::{name}" for file, names in self.proofs.items() for name in names]


FAILURES: Final = (
    Failure(
        "Memory grows from visit to visit, until the screen locks up",
        {
            "tests/soak/test_soak.py": ("test_sixty_visits_leave_nothing", "test_what_a_visit_leaves_is_seen"),
            "tests/screen/slides/test_slides.py": ("test_10_000_slides_leave_nothing_behind",),
        },
        "these count objects and open files; `make soak` measures memory too, over 10,000 visits",
    ),
    Failure(
        "Something of the last visitor is left after the reset",
        {
            "tests/journeys/test_forgetting.py": ("test_thirty_visits_in_a_row_leave_nothing",),
            "tests/screen/test_player_idle.py": ("test_P4_thirty_visits_leave_what_a_fresh_start_has",),
        },
    ),
    Failure(
        "A panel that touches by itself keeps a visit open for ever",
        {
            "tests/security/test_time.py": ("test_a_panel_that_touches_by_itself_keeps_no_visit_open",),
            "tests/visit/test_idle_same_point.py": ("test_a_phantom_touch_that_trembles_is_the_same_point",),
        },
        "touches that come at other places each time are taken for a person",
    ),
    Failure(
        "The reset comes while somebody types, touches, scrolls, listens or reads",
        {
            "tests/screen/test_touch.py": ("test_a_moving_finger_and_a_wheel_count_as_somebody",),
            "tests/screen/test_touch_letters.py": ("test_a_letter_in_the_warning_only_says_that_somebody_is_there",),
            "tests/screen/test_speech.py": ("test_I5_listening_counts_as_being_there",),
            "tests/screen/test_player_idle.py": (
                "test_I1_a_touch_in_time_moves_the_warning_away",
                "test_I1_a_key_keeps_the_page",
                "test_I5_a_long_page_waits_longer",
            ),
        },
    ),
    Failure(
        "It resets or restarts again and again while nobody is there",
        {
            "tests/security/test_time.py": ("test_in_a_day_alone_there_is_one_reset",),
            "tests/journeys/test_forgetting.py": ("test_nobody_there_nothing_happens",),
            "tests/screen/test_heartbeat.py": ("test_a_page_at_rest_lives",),
        },
    ),
    Failure(
        "The clock jumps, or is wrong by years",
        {
            "tests/security/test_time.py": ("test_a_clock_that_is_set_ends_no_visit_and_keeps_none",),
            "tests/station/test_night.py": (
                "test_a_clock_that_is_set_by_years_restarts_nothing_by_itself",
                "test_an_hour_that_comes_twice_counts_once",
            ),
            "tests/screen/slides/test_slides_time.py": ("test_a_clock_that_is_plainly_wrong_darkens_nothing",),
            "tests/station/test_counts.py": ("test_a_clock_that_cannot_be_right_counts_nothing",),
        },
        "a clock that is wrong by hours is believed: the hours of slides and the restart of the night shift with it",
    ),
    Failure(
        "A touch hangs, and no other works any more",
        {
            "tests/journeys/test_lockdown.py": (
                "test_ten_fingers_anywhere_lead_nowhere",
                "test_fingers_that_never_lift_do_not_keep_the_next_one_out",
                "test_a_touch_that_the_system_takes_over_does_not_keep_the_next_one_out",
            ),
            "tests/journeys/test_forgetting.py": ("test_a_stuck_finger_does_not_block_the_next_one",),
        },
        "touches as Qt hands them on; no panel and no driver was there",
    ),
    Failure(
        "The touch that wakes the screen presses a button, or the first one after a reset is lost",
        {
            "tests/journeys/test_gate.py": (
                "test_the_touch_that_wakes_it_only_wakes",
                "test_the_key_that_wakes_it_only_wakes",
            ),
            "tests/journeys/test_forgetting.py": ("test_after_a_reset_the_first_tap_opens_a_card",),
        },
    ),
    Failure(
        "The monitor is switched off and on, and the kiosk crashes",
        {
            "tests/security/test_x11.py": ("test_a_monitor_that_is_switched_off_and_on_a_hundred_times",),
            "tests/screen/test_heartbeat.py": (
                "test_a_display_that_is_off_lives_and_once_it_is_on_frames_have_to_come",
            ),
            "tests/test_keep.py": ("test_killed_it_is_there_again",),
        },
        "under X; under Wayland it was not tried, and there the restart after a crash has to do",
    ),
    Failure(
        "The screen goes blank after some hours",
        {
            "tests/screen/test_blanking.py": (
                "test_both_services_are_asked_and_let_go",
                "test_a_service_that_starts_later_or_again_is_asked_then",
                "test_x_does_not_blank_while_it_is_held_and_does_afterwards",
                "test_windows_is_asked_for_the_display_and_given_it_back",
            ),
        },
        "X is real, and blanks within seconds; D-Bus services and Windows are stand-ins. The monitor’s own "
        "energy timer must be off",
    ),
    Failure(
        "A mouse pointer shows",
        {
            "tests/journeys/test_lockdown.py": ("test_no_window_shows_a_pointer",),
            "tests/security/test_x11.py": ("test_other_buttons_and_the_wheel_open_nothing",),
        },
        "under Wayland nobody looked",
    ),
    Failure(
        "A dialog stands on a screen that nobody attends",
        {
            "tests/journeys/test_recovery.py": (
                "test_P3_P11_killed_in_the_middle_of_a_visit_home_is_back_within_ten_seconds_and_nothing_is_left",
                "test_a_fault_under_the_finger_ends_the_visit_and_the_screen_goes_on",
            ),
            "tests/test_running.py": ("test_what_is_wrong_with_the_settings_is_said_and_the_kiosk_starts",),
        },
        "what the system itself shows (updates, batteries) is for the system to keep away; `kiosk install` starts "
        "nothing beside the kiosk",
    ),
    Failure(
        "An update comes in the middle of a visit, or half of it arrives",
        {
            "tests/screen/test_nightly.py": ("test_while_somebody_is_there_it_waits_and_tries_again",),
            "tests/crash/test_kills.py": ("test_killed_at_some_moment", "test_what_would_be_wrong_is_seen"),
            "tests/test_shelf.py": ("test_broken_content_leaves_the_last_good_pack_in_place",),
        },
        "content is meant. A new version of the program ends the visit that is in front: install it at night",
    ),
    Failure(
        "A power cut leaves it broken",
        {
            "tests/pack/test_damage.py": ("test_P10_cut_off_at_any_length", "test_a_page_of_zeros_anywhere"),
            "tests/test_shelf.py": ("test_a_damaged_pack_is_built_again",),
            "tests/station/test_statefile.py": (
                "test_a_damaged_file_says_why",
                "test_what_a_power_cut_left_half_written_is_in_nobodys_way",
            ),
            "tests/station/test_choices.py": ("test_a_damaged_file_is_as_if_nobody_had_chosen",),
            "tests/security/test_disks.py": ("test_a_system_that_cannot_be_written_at_all",),
        },
        "files are damaged as a power cut may damage them; nobody pulled a plug",
    ),
    Failure(
        "Logs fill the disk",
        {
            "tests/station/test_logs_limits.py": (
                "test_the_files_are_capped",
                "test_the_same_line_comes_again_after_a_minute_then_ten_then_an_hour",
                "test_a_full_disk_costs_the_lines_and_nothing_else",
            ),
            "tests/security/test_disks.py": ("test_a_disk_without_room_for_one_more_byte",),
        },
    ),
    Failure(
        "It crashes and starts again without end",
        {
            "tests/test_keep.py": (
                "test_what_dies_at_once_reaches_the_safe_screen_after_five_tries_and_is_tried_again_after_its_rest",
            ),
            "tests/station/test_crashes.py": ("test_a_kiosk_that_dies_every_three_minutes_rests_too",),
            "tests/test_safe.py": ("test_it_shows_the_last_failure_needs_next_to_nothing_and_ends_with_sigterm",),
        },
        "kept by `kiosk keep`; the limits in the units of systemd were read by systemd, but not reached",
    ),
    Failure(
        "The program lives, and its picture is dead",
        {
            "tests/screen/test_heartbeat.py": (
                "test_a_loop_that_does_not_turn_feeds_nothing",
                "test_a_picture_that_is_dead_feeds_nothing_though_the_loop_turns",
            ),
            "tests/test_keep.py": ("test_a_frozen_kiosk_is_ended_and_started_again",),
        },
    ),
    Failure(
        "Somebody breaks out: by keys, gestures, menus, dialogs, links",
        {
            "tests/journeys/test_lockdown.py": (
                "test_no_key_with_any_modifier_leads_out",
                "test_ten_fingers_anywhere_lead_nowhere",
                "test_other_mouse_buttons_and_a_long_press_open_no_menu",
                "test_nothing_that_could_leave_the_kiosk_is_in_its_screens",
            ),
            "tests/security/test_x11.py": (
                "test_no_hotkey_changes_a_pixel",
                "test_who_asks_it_to_close_is_not_obeyed_and_who_ends_it_is",
            ),
        },
        "keys and gestures that the system keeps to itself never reach the kiosk: `kiosk install` sees to them on "
        "Linux; on Windows nothing was tried",
    ),
    Failure(
        "The default PIN, or the one before, opens the staff door; or staff cannot get out",
        {
            "tests/station/test_pin.py": (
                "test_without_a_file_there_is_no_pin_and_no_default_one",
                "test_a_pin_that_was_changed_counts_at_once_and_the_old_one_no_longer",
                "test_a_disk_that_lies_is_found_out",
                "test_P9_every_wrong_try_after_the_third_waits_longer",
                "test_P9_a_restart_waits_in_full_again",
            ),
            "tests/screen/test_front.py": (
                "test_the_end_that_staff_ask_for_is_told_with_its_code",
                "test_staff_get_out_where_nothing_can_be_shown",
            ),
        },
    ),
    Failure(
        "The screen is turned, and its touch is not",
        {
            "tests/journeys/test_staff_health.py": (
                "test_every_corner_is_asked_for_and_found",
                "test_a_panel_that_is_turned",
            ),
            "tests/journeys/test_layouts.py": ("test_V4_V6_V7_T1_T3_every_screen_fits",),
        },
        "the touch test names the fault; to mend it is a setting of the system",
    ),
    Failure(
        "The on-screen keyboard is hidden, or never comes",
        {
            "tests/journeys/test_search.py": (
                "test_from_home_to_a_page_and_back_and_nothing_is_left",
                "test_T1_T4_keys_are_large_and_apart_and_three_results_are_seen",
            ),
            "tests/journeys/test_staff_door.py": ("test_from_the_pad_to_the_menu",),
        },
    ),
    Failure(
        "Slides burn into the screen",
        {
            "tests/journeys/test_slides_burn_in.py": (
                "test_in_24_hours_no_pixel_stays_bright",
                "test_the_measure_itself_finds_what_stays",
            ),
        },
        "a day is calculated from its pictures, for slides alone: a touchscreen shows Home as long as nobody comes, "
        "unless `slides.after_minutes` is set",
    ),
    Failure(
        "Hours over midnight are refused, or misunderstood",
        {
            "tests/screen/slides/test_slides_time.py": ("test_a_week_of_hours_over_midnight",),
            "tests/visit/test_opening.py": ("test_hours_over_midnight",),
        },
    ),
    Failure(
        "Staff do not know what is wrong, nor what to tell support",
        {
            "tests/journeys/test_staff_health.py": ("test_V3_the_worst_is_read_out_first",),
            "tests/doctor/test_command.py": ("test_lines_for_a_pipe", "test_damaged_content_is_broken"),
            "tests/station/test_health.py": ("test_the_file",),
        },
        "no support line has heard these codes yet",
    ),
)
