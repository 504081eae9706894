pragma ComponentBehavior: Bound

import QtQuick
import Qt.labs.qmlmodels
import kiosk.ui.theme

// The blocks of a page, one delegate for each kind.
Column {
    id: root

    required property QtObject blocks
    required property Tint tint
    // The picture that stands elsewhere on the page, so that it is not shown twice.
    property string figureElsewhere
    // The questions to take along that are ticked, each as "block.item".
    property list<string> ticked

    signal linkPressed(link: string)
    signal questionToggled(block: int, item: int)

    spacing: Theme.spacingWide ? 2 * Theme.size.body : Theme.size.gap // twice the letters is what WCAG 1.4.12 asks for

    Repeater {
        model: root.blocks

        DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: "heading"

                HeadingBlock {
                    width: root.width
                }
            }

            DelegateChoice {
                roleValue: "paragraph"

                ParagraphBlock {
                    width: root.width
                    onLinkPressed: link => root.linkPressed(link)
                }
            }

            DelegateChoice {
                roleValue: "key-message"

                KeyMessageBlock {
                    width: root.width
                    tint: root.tint
                    onLinkPressed: link => root.linkPressed(link)
                }
            }

            DelegateChoice {
                roleValue: "bullets"

                ListBlock {
                    width: root.width
                    tint: root.tint
                    onLinkPressed: link => root.linkPressed(link)
                }
            }

            DelegateChoice {
                roleValue: "steps"

                ListBlock {
                    width: root.width
                    tint: root.tint
                    onLinkPressed: link => root.linkPressed(link)
                }
            }

            DelegateChoice {
                roleValue: "questions"

                QuestionBlock {
                    width: root.width
                    ticked: root.ticked
                    onToggled: item => root.questionToggled(index, item)
                }
            }

            DelegateChoice {
                roleValue: "callout"

                CalloutBlock {
                    width: root.width
                    onLinkPressed: link => root.linkPressed(link)
                }
            }

            DelegateChoice {
                roleValue: "figure"

                FigureBlock {
                    width: root.width
                    isElsewhere: source === root.figureElsewhere
                }
            }

            DelegateChoice {
                roleValue: "people"

                PeopleBlock {
                    width: root.width
                    tint: root.tint
                    onLinkPressed: link => root.linkPressed(link)
                }
            }

            DelegateChoice {
                roleValue: "compare"

                CompareBlock {
                    width: root.width
                    tint: root.tint
                    onLinkPressed: link => root.linkPressed(link)
                }
            }

            DelegateChoice {
                roleValue: "timeline"

                TimelineBlock {
                    width: root.width
                    tint: root.tint
                    onLinkPressed: link => root.linkPressed(link)
                }
            }

            DelegateChoice {
                roleValue: "balance"

                BalanceBlock {
                    width: root.width
                    onLinkPressed: link => root.linkPressed(link)
                }
            }

            DelegateChoice {
                roleValue: "myth-fact"

                MythFactBlock {
                    width: root.width
                    tint: root.tint
                    onLinkPressed: link => root.linkPressed(link)
                }
            }
        }
    }
}
