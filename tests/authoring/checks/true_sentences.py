"""Sentences of the clinical fact sheet, as written for patients: none of them may be taken for a false claim."""

TRUE = """\
Ketamine is a medicine for anesthesia. Some people also misuse it as a street drug.
Only the nasal spray esketamine is FDA-approved, and only for some kinds of depression.
Other uses are “off-label.” That means the FDA has not approved them.
Ketamine blocks one kind of glutamate receptor, called NMDA. Scientists think this causes a short rise in glutamate.
It may help brain cells form new links. Most of this proof comes from mice. Not everyone feels relaxed.
You may feel very different for a while: floaty, dreamy, numb, or cut off from your body.
Many people feel tired, dizzy, or foggy for the rest of the day.
Do not drive yourself home. Do not drive until the next day, after a full night of sleep.
You may not think clearly or move well for hours.
It helps some people with hard-to-treat depression. It does not help everyone. It has real risks.
For depression, some good studies show fast help, and some do not. For long-term pain, the proof is weak.
It was used as a battlefield anesthetic in the Vietnam War.
Feelings or memories may come up. Depression has many causes. You do not have to find one.
A dose can ease suicidal thoughts for some people for a few days. It is not proven to prevent suicide.
For IV and IM, yes. The nasal spray comes in set doses.
No mask makes ketamine weaker. You may choose an eye mask to block light. They can slow or stop an IV.
The FDA approved ketamine in 1970 to put people to sleep for surgery. It has not approved ketamine for depression.
Many clinics use it off-label. Common does not mean proven.
A 2018 guideline found medium-strength proof for CRPS, for up to 12 weeks.
A large 2025 review found no clear proof of benefit for long-term pain.
About 4 or 5 in 10 people got clearly better, and about 3 in 10 had few symptoms left.
Most plans do not pay for IV or IM ketamine for depression. Many plans pay for the nasal spray, but often only after \
they approve it first.
Esketamine is made from one half of ketamine. It is not the same product.
Without insurance the nasal spray most often costs more per visit. What you pay depends on your plan.
It may ease symptoms for some people for a while.
An infusion is a way to give ketamine, not a kind of medicine. Proof for anxiety and pain is weaker.
Some people feel calm. Some feel strange, anxious, or scared.
Some people feel better within hours or by the next day. Some need a few treatments. Some get no help.
One treatment most often helps for about a week or less. Half of the people who got better in one study had symptoms \
return in about 18 days.
Do not suggest getting ketamine through a friend.
It was first made in the United States in 1962, at Parke-Davis. A patent was filed in Belgium in 1963.
Studies have not yet proven that adding it makes ketamine work better or last longer.
In mice, ketamine brought back some lost links between brain cells. We do not know yet how true this is in people.
Some companies mail ketamine to homes. The FDA has warned about this.
A guide on video cannot help you if you stop breathing well.
A video visit cannot check your breathing, blood pressure, or heart the way a clinic can.
It can work fast. The help often fades in days to weeks. It does not work for everyone.
IV is the most studied. The nasal spray is the one the FDA approved for depression.
It blocks NMDA receptors. (Scientists think other receptors, called AMPA, become more active later.)
By mouth means you swallow it or let it melt in your mouth. It is not FDA-approved.
All ketamine for depression is a low dose, compared with surgery. It is not a separate treatment.
TMS is a different treatment. It uses magnet pulses on the head. No ketamine is used.
Never use both unless your own specialist tells you to.
You can come to crave it, need more, or feel ill when you stop long-term use.
Too much can slow or stop your breathing.
It is usually added after other treatments, not a swap. Do not stop a medicine on your own.
A large study of veterans found no clear help for PTSD. The VA and DoD guideline suggests against ketamine for PTSD.
Small studies only. Active drug or alcohol problems can make ketamine riskier. Tell your team.
It is not a first choice for depression. Canada’s experts call IV ketamine a third choice.
A drip goes in a vein (IV) over time. A shot goes in a muscle (IM) all at once.
Neurotransmitters are messenger chemicals. They are not “damaged” or “repaired.”
Many people get better with other medicines and talk therapy. Do not stop any medicine unless your prescriber says so.
The UK’s NICE does not recommend the nasal spray for hard-to-treat depression.
In animals it raises a growth chemical called BDNF. This may be part of how it works.
Music and an eye mask can make it nicer and less scary. In one trial they did not make the depression better than \
ketamine alone.
You can only get it at a certified clinic. You can never take it home.
In stressed mice, ketamine helped grow back lost links between brain cells. The links helped the benefit last.
Keeping on with the nasal spray lowered the chance of getting worse again: 27 in 100, versus 45 in 100 who stopped it.
A stronger trip does not mean it works better. Studies do not agree.
“But I feel fine.” You may feel fine before you are safe.
Do not drive, bike in traffic, or use machines or tools until the next day after a full night of sleep.
Long-term safety: the nasal spray has been followed for up to about 6 years in an open study.
It is legal now for doctors to prescribe it by video. Legal is not the same as safe.
Ketamine may help fast, but the help can fade fast. Thoughts may come back.
Ketamine does not work for everyone. No one can promise results.
Using ketamine for depression or pain is off-label. The FDA has not approved it for that.
Do not start, stop, or change any medicine because of this screen.
Strange feelings mostly fade 1 to 2 hours after it ends. Mood help, if it comes, may last days.
It can be misused. It is a controlled drug. Not for use if you are pregnant. Ask about breastfeeding.
ECT can work better for very ill or psychotic depression, but may affect memory.
""".splitlines()
