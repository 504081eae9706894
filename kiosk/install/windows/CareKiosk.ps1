<#
.SYNOPSIS
Makes this Windows computer a care kiosk with Shell Launcher, or undoes it.

.DESCRIPTION
For Windows Enterprise, Education and IoT Enterprise, as administrator. README.md beside this file says what each step
is for. Says what it will do and asks, unless -Yes is given. Can be run again.

.PARAMETER Folder
Where the folder that PyInstaller built lies.

.PARAMETER User
The local user that the kiosk runs as.

.PARAMETER Remove
Undo it. Settings, content and state stay in ProgramData.
#>
param(
    [string]$Folder = "$env:ProgramFiles\care-kiosk",
    [string]$User = "kiosk",
    [switch]$Remove,
    [switch]$Yes
)

Set-StrictMode -Version Latest
$ErrorActionPreference = "Stop"

$Data = Join-Path $env:ProgramData "care-kiosk"
$State = Join-Path $Data "state"
$Winlogon = "HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon"
$Policies = @(
    @{ Path = "HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI"; Name = "AllowEdgeSwipe"; Value = 0 },
    @{ Path = "HKLM:\SOFTWARE\Policies\Microsoft\Windows\Explorer"; Name = "DisableNotificationCenter"; Value = 1 },
    @{ Path = "HKLM:\SOFTWARE\Policies\Microsoft\Windows\Windows Error Reporting"; Name = "Disabled"; Value = 1 }
)
# What Shell Launcher does when the shell has ended.
$RestartShell = 0
$DoNothing = 3

function Assert-Ready {
    $me = New-Object Security.Principal.WindowsPrincipal([Security.Principal.WindowsIdentity]::GetCurrent())
    if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
        throw "This changes the system: run it in a PowerShell as administrator."
    }
    $edition = (Get-WindowsEdition -Online).Edition
    if ($edition -notmatch "Enterprise|Education") {
        throw "Windows $edition has no Shell Launcher: Enterprise, Education or IoT Enterprise is needed."
    }
    if (-not $Remove -and -not (Test-Path (Join-Path $Folder "care-kiosk.exe"))) {
        throw "There is no care-kiosk.exe in $Folder."
    }
}

function Confirm-Steps([string[]]$Steps) {
    $Steps | ForEach-Object { Write-Output "  $_" }
    if (-not $Yes -and (Read-Host "Go on? [y/N]") -notin @("y", "yes")) {
        Write-Output "Nothing was changed."
        exit 1
    }
}

function Get-ShellLauncher {
    $feature = Get-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher
    if ($feature.State -ne "Enabled") {
        Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart | Out-Null
    }
    [wmiclass]"\\localhost\root\standardcimv2\embedded:WESL_UserSetting"
}

function Get-Sid {
    (New-Object Security.Principal.NTAccount($User)).Translate([Security.Principal.SecurityIdentifier]).Value
}

function Remove-CustomShell($Launcher, [string]$Sid) {
    try { $Launcher.RemoveCustomShell($Sid) | Out-Null } catch { Write-Verbose "There was no shell for $Sid." }
}

function Install-Kiosk {
    Confirm-Steps @(
        "make the user $User, with no password and no rights, and sign it in at start",
        "let Shell Launcher start $Folder\care-kiosk.exe for it in place of the desktop",
        "make $Data for settings and state, and set STATE_DIRECTORY to $State",
        "turn off sleep and blanking, swipes from the edges, notifications and error reports"
    )
    if (-not (Get-LocalUser -Name $User -ErrorAction SilentlyContinue)) {
        # No password: Windows lets such a user in at the computer itself only (LimitBlankPasswordUse).
        New-LocalUser -Name $User -NoPassword -FullName "Care kiosk" -UserMayNotChangePassword | Out-Null
        Set-LocalUser -Name $User -PasswordNeverExpires $true
        # By its number: the group has another name in each language.
        Add-LocalGroupMember -SID "S-1-5-32-545" -Member $User
    }
    New-Item -ItemType Directory -Force -Path $State | Out-Null
    $sid = Get-Sid
    & icacls $Data /inheritance:r /grant "*S-1-5-32-544:(OI)(CI)F" "*S-1-5-18:(OI)(CI)F" "*${sid}:(OI)(CI)RX" | Out-Null
    & icacls $State /grant "*${sid}:(OI)(CI)M" | Out-Null
    [Environment]::SetEnvironmentVariable("STATE_DIRECTORY", $State, "Machine")

    $launcher = Get-ShellLauncher
    $shell = "`"$Folder\care-kiosk.exe`" keep"
    Remove-CustomShell $launcher $sid
    $launcher.SetDefaultShell("explorer.exe", $RestartShell) | Out-Null
    # 0: staff have ended it, and it stays ended. All else is a crash.
    $launcher.SetCustomShell($sid, $shell, @(0), @($DoNothing), $RestartShell) | Out-Null
    $launcher.SetEnabled($true) | Out-Null

    Set-ItemProperty -Path $Winlogon -Name AutoAdminLogon -Value "1"
    Set-ItemProperty -Path $Winlogon -Name DefaultUserName -Value $User
    Set-ItemProperty -Path $Winlogon -Name DefaultDomainName -Value $env:COMPUTERNAME
    foreach ($policy in $Policies) {
        if (-not (Test-Path $policy.Path)) { New-Item -Path $policy.Path -Force | Out-Null }
        Set-ItemProperty -Path $policy.Path -Name $policy.Name -Value $policy.Value -Type DWord
    }
    foreach ($timeout in "monitor-timeout-ac", "standby-timeout-ac", "hibernate-timeout-ac") {
        & powercfg /change $timeout 0
    }
    Write-Output "Done. Set the PIN with kiosk.exe pin, and start the computer again."
}

function Uninstall-Kiosk {
    Confirm-Steps @(
        "take the kiosk out of Shell Launcher, and no longer sign $User in at start",
        "remove the user $User and its folder, and STATE_DIRECTORY",
        "allow swipes, notifications and error reports again (sleep stays off)"
    )
    $launcher = Get-ShellLauncher
    if (Get-LocalUser -Name $User -ErrorAction SilentlyContinue) {
        $sid = Get-Sid
        Remove-CustomShell $launcher $sid
        Get-CimInstance Win32_UserProfile | Where-Object SID -eq $sid | Remove-CimInstance
        Remove-LocalUser -Name $User
    }
    $launcher.SetEnabled($false) | Out-Null
    Set-ItemProperty -Path $Winlogon -Name AutoAdminLogon -Value "0"
    foreach ($name in "DefaultUserName", "DefaultDomainName") {
        Remove-ItemProperty -Path $Winlogon -Name $name -ErrorAction SilentlyContinue
    }
    foreach ($policy in $Policies) {
        Remove-ItemProperty -Path $policy.Path -Name $policy.Name -ErrorAction SilentlyContinue
    }
    [Environment]::SetEnvironmentVariable("STATE_DIRECTORY", $null, "Machine")
    Write-Output "Done. Settings and content stay in $Data; $Folder can be deleted. Start the computer again."
}

Assert-Ready
if ($Remove) { Uninstall-Kiosk } else { Install-Kiosk }
